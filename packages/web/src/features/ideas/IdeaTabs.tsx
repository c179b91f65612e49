import { Tabs } from '../../design/Tabs.tsx';
import { useWords } from '../../words/words.ts';

/** What is known of ideas: all of them, what comes next, what became of them. */
export function IdeaTabs({ current }: { current: 'ideas' | 'roadmap' | 'changelog' }) {
  const t = useWords();
  return (
    <Tabs
      label={t('idea.parts')}
      tabs={(['ideas', 'roadmap', 'changelog'] as const).map((part) => ({
        to: `/${part}`,
        label: t(`idea.${part}`),
        current: part === current,
      }))}
    />
  );
}

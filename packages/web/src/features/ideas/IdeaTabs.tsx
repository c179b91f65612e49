import { Tabs } from '../../design/Tabs.tsx';
import { useWords } from '../../words/words.ts';

/** What is known of ideas: all of them, what comes next, what became of them, and the calls for more. */
export function IdeaTabs({ current }: { current: 'ideas' | 'roadmap' | 'changelog' | 'challenges' }) {
  const t = useWords();
  const tabs = (['ideas', 'roadmap', 'changelog'] as const).map((part) => ({
    to: `/${part}`,
    label: t(`idea.${part}`),
    current: part === current,
  }));
  const challenges = { to: '/challenges', label: t('challenge.title'), current: current === 'challenges' };
  return <Tabs label={t('idea.parts')} tabs={[...tabs, challenges]} />;
}

import { Tabs } from '../../design/Tabs.tsx';
import { useWords } from '../../words/words.ts';
import { type KindPage, kindPages } from './kinds.ts';

/** Everything, or one kind of thread. */
export function KindTabs({ current }: { current?: KindPage }) {
  const t = useWords();
  return (
    <Tabs
      label={t('feed.kinds')}
      tabs={[
        { to: '/', label: t('kind.everything'), current: current === undefined },
        ...(Object.keys(kindPages) as KindPage[]).map((kind) => ({
          to: `/${kind}`,
          label: t(`kind.${kind}`),
          current: kind === current,
        })),
      ]}
    />
  );
}

import { Tabs } from '../../design/Tabs.tsx';
import { useWords } from '../../words/words.ts';
import { AdminTabs } from '../admin/AdminTabs.tsx';

/** Where each kind of proposal is written. */
export const proposalParts = { RULEBOOK: '/admin/reputation', TIERS: '/admin/reputation/tiers' } as const;

/** What both pages begin with. */
export function ProposalTabs({ current }: { current: keyof typeof proposalParts }) {
  const t = useWords();
  return (
    <>
      <AdminTabs current="reputation" />
      <Tabs
        label={t('admin.reputation')}
        tabs={(['RULEBOOK', 'TIERS'] as const).map((kind) => ({
          to: proposalParts[kind],
          label: t(`proposal.tab${kind}`),
          current: kind === current,
        }))}
      />
    </>
  );
}

import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { useTierNames } from '../tiers/TierName.tsx';
import type { Trial } from './trial-fragment.ts';

/** How many have each tier: now, at once, and when times of grace are over. */
export function TierCounts({ tiers }: { tiers: Trial['tiers'] }) {
  const t = useWords();
  const format = useFormat();
  const nameOf = useTierNames();
  return (
    <NumberTable
      title={t('proposal.tiers')}
      heads={[t('proposal.tier'), t('proposal.now'), t('proposal.atOnce'), t('proposal.afterGrace')]}
      rows={tiers.map(({ key, tier, before, atOnce, later }) => ({
        key,
        name: tier ? nameOf(tier) : t('proposal.tierGone', { key }),
        numbers: [before, atOnce, later].map(format.number),
      }))}
    />
  );
}

import { Disclosure } from '../../design/Disclosure.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useWords } from '../../words/words.ts';
import type { TiersPage } from './tiers-page-query.ts';

/** What formulas can ask for, and how it is written. */
export function MetricList({ metrics }: { metrics: TiersPage['memberMetrics'] }) {
  const t = useWords();
  return (
    <Disclosure row summary={t('proposal.metrics')}>
      <p className="quiet">{t('proposal.metricsHelp')}</p>
      <NumberTable
        heads={[t('proposal.metric'), t('proposal.written')]}
        rows={metrics.map(({ name, now, ofDays }) => ({
          key: name,
          name: t('tier.metric', { metric: name }),
          numbers: [[now && name, ofDays && `${name}(90)`].filter(Boolean).join(', ')],
        }))}
      />
    </Disclosure>
  );
}

import { Chart } from '../../design/late/Chart.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { noonOf } from '../insights/insights-period.ts';
import type { IdeaInsight } from './insight-query.ts';

/** What came in beside what was decided on, step by step; the same as a table. */
export function IdeaFlow({ periods }: { periods: IdeaInsight['periods'] }) {
  const t = useWords();
  const format = useFormat();
  const total = (of: 'begun' | 'decided') => periods.reduce((sum, period) => sum + period[of], 0);
  const dayOf = (from: string) => format.shortDay(noonOf(from));
  return (
    <Chart
      beside
      title={t('triage.flow')}
      told={t('triage.flowTold', { begun: total('begun'), decided: total('decided') })}
      whole={t('triage.begun')}
      part={t('triage.decided')}
      format={format.number}
      bars={periods.map(({ from, begun, decided }) => ({
        key: from,
        label: dayOf(from),
        whole: begun,
        part: decided,
        told: t('triage.flowStep', { day: dayOf(from), begun, decided }),
      }))}
      tableLabel={t('insight.asTable')}
      table={
        <NumberTable
          heads={[t('triage.from'), t('triage.begun'), t('triage.decided')]}
          rows={periods.toReversed().map(({ from, begun, decided }) => ({
            key: from,
            name: dayOf(from),
            numbers: [format.number(begun), format.number(decided)],
          }))}
        />
      }
    />
  );
}

import { Chart } from '../../design/late/Chart.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { noonOf } from './insights-period.ts';
import type { Insights } from './insights-query.ts';

/** Searches day by day, those that found nothing set apart; the same as a table. */
export function InsightsChart({ daily }: { daily: Insights['daily'] }) {
  const t = useWords();
  const format = useFormat();
  const dayOf = (day: string) => format.shortDay(noonOf(day));
  const most = Math.max(...daily.map(({ searches }) => searches));
  return (
    <Chart
      title={t('insight.chart')}
      told={t('insight.chartTold', { days: daily.length, most })}
      whole={t('insight.searches')}
      part={t('insight.withoutResults')}
      format={format.number}
      bars={daily.map(({ day, searches, withoutResults }) => ({
        key: day,
        label: dayOf(day),
        whole: searches,
        part: withoutResults,
        told: t('insight.chartDay', { day: dayOf(day), searches, without: withoutResults }),
      }))}
      tableLabel={t('insight.asTable')}
      table={
        <NumberTable
          heads={[t('insight.day'), t('insight.searches'), t('insight.withoutResults')]}
          rows={daily.toReversed().map(({ day, searches, withoutResults }) => ({
            key: day,
            name: dayOf(day),
            numbers: [format.number(searches), format.number(withoutResults)],
          }))}
        />
      }
    />
  );
}

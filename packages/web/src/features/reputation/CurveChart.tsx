import { Chart } from '../../design/late/Chart.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { type CurvePoint, curveSteps } from './curve-steps.ts';

/** How points grew; the same as a table. Days are UTC days, told by their noon. */
export function CurveChart({ curve }: { curve: readonly CurvePoint[] }) {
  const t = useWords();
  const format = useFormat();
  const steps = curveSteps(curve).map(({ day, balance }) => ({
    key: day,
    label: format.shortDay(day.replace('T00', 'T12')),
    balance,
  }));
  return (
    <Chart
      title={t('reputation.chart')}
      told={t('reputation.chartTold', { told: format.number(steps.at(-1)?.balance ?? 0) })}
      whole={t('reputation.balance')}
      format={format.number}
      bars={steps.map(({ key, label, balance }) => ({
        key,
        label,
        whole: balance,
        told: t('reputation.chartDay', { day: label, told: format.number(balance) }),
      }))}
      tableLabel={t('reputation.asTable')}
      table={
        <NumberTable
          heads={[t('reputation.until'), t('reputation.balance')]}
          rows={steps
            .toReversed()
            .map(({ key, label, balance }) => ({ key, name: label, numbers: [format.number(balance)] }))}
        />
      }
    />
  );
}

import { Chart } from '../../design/late/Chart.tsx';
import { Figures } from '../../design/late/Figures.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { useTierNames } from '../tiers/TierName.tsx';
import type { DeskIdea, Triage } from './idea-query.ts';

interface SupportChartParts {
  support: Triage['support'];
  tiers: NonNullable<DeskIdea['tiers']>;
}

/** Who supports an idea: how many they are beside what their support weighs, and never who. */
export function SupportChart({ support, tiers }: SupportChartParts) {
  const t = useWords();
  const format = useFormat();
  const nameOf = useTierNames();
  const { supporters, weighted, owners, newcomers } = support;
  const share = (part: number) => (supporters > 0 ? format.percent(part / supporters) : undefined);
  const nameOfTier = (key: string | null) => {
    const tier = tiers.find((one) => one.key === key);
    return tier ? nameOf(tier) : (key ?? t('triage.noTier'));
  };
  const rows = support.tiers.map((one) => ({
    ...one,
    key: one.tierKey ?? '',
    label: nameOfTier(one.tierKey),
  }));
  return (
    <>
      <Figures
        figures={[
          { label: t('triage.supporters'), value: format.number(supporters) },
          { label: t('triage.weighted'), value: format.number(weighted) },
          { label: t('triage.owners'), value: format.number(owners), share: share(owners) },
          { label: t('triage.newcomers'), value: format.number(newcomers), share: share(newcomers) },
        ]}
      />
      {rows.length > 0 && (
        <Chart
          beside
          title={t('triage.supportByTier')}
          told={t('triage.supportTold', { supporters, weighted: format.number(weighted) })}
          whole={t('triage.supporters')}
          part={t('triage.weighted')}
          format={format.number}
          bars={rows.map(({ key, label, count, weighted: weight }) => ({
            key,
            label,
            whole: count,
            part: weight,
            told: t('triage.supportOfTier', { tier: label, count, weighted: format.number(weight) }),
          }))}
          tableLabel={t('insight.asTable')}
          table={
            <NumberTable
              heads={[t('triage.tier'), t('triage.supporters'), t('triage.weighted')]}
              rows={rows.map(({ key, label, count, weighted: weight }) => ({
                key,
                name: label,
                numbers: [format.number(count), format.number(weight)],
              }))}
            />
          }
        />
      )}
      <p className="quiet">{t('triage.weightsTold')}</p>
    </>
  );
}

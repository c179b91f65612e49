import { Chart } from '../../design/late/Chart.tsx';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { Parts } from '../../design/late/Parts.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { Movers } from './Movers.tsx';
import { TierCounts } from './TierCounts.tsx';
import type { Trial } from './trial-fragment.ts';

/** What would become of the community: in a sentence, by tiers, by points, and of those to whom most happens. */
export function TrialResult({ kind, trial }: { kind: 'RULEBOOK' | 'TIERS'; trial: Trial }) {
  const t = useWords();
  const format = useFormat();
  const { members, rise, fall, tierRise, tierFall } = trial;
  const told = (count: number) => ({ count, told: format.number(count) });
  return (
    <Parts>
      <div>
        <p>
          {trial.fromDay
            ? t('proposal.asFrom', { day: format.day(`${trial.fromDay}T12:00:00Z`) })
            : kind === 'RULEBOOK' && t('proposal.asAll')}
        </p>
        {kind === 'RULEBOOK' && (
          <p>
            {t('proposal.rise', told(rise))} {t('proposal.fall', told(fall))}{' '}
            {t('proposal.stay', told(members - rise - fall))}
          </p>
        )}
        <p>
          {t('proposal.tierRise', told(tierRise))} {t('proposal.tierFall', told(tierFall))}
        </p>
      </div>
      <TierCounts tiers={trial.tiers} />
      {trial.bands.length > 0 && <Bands bands={trial.bands} />}
      <Movers kind={kind} movers={trial.movers} />
    </Parts>
  );
}

function Bands({ bands }: { bands: Trial['bands'] }) {
  const t = useWords();
  const format = useFormat();
  const named = bands.map(({ from, to, ...counts }) => {
    const short = (points: number) => format.compactNumber(points);
    const label =
      from === null
        ? t('proposal.below', { points: short((to ?? -1) + 1) })
        : to === null
          ? t('proposal.from', { points: short(from) })
          : from === to
            ? short(from)
            : `${short(from)}–${short(to)}`;
    return { key: String(from), label, ...counts };
  });
  return (
    <Chart
      title={t('proposal.bands')}
      told={t('proposal.bandsTold')}
      whole={t('proposal.now')}
      part={t('proposal.then')}
      format={format.number}
      beside
      bars={named.map((band) => ({
        ...{ key: band.key, label: band.label, whole: band.before, part: band.after },
        told: t('proposal.bandTold', {
          points: band.label,
          before: format.number(band.before),
          after: format.number(band.after),
        }),
      }))}
      tableLabel={t('reputation.asTable')}
      table={
        <NumberTable
          heads={[t('reputation.balance'), t('proposal.now'), t('proposal.then')]}
          rows={named.map(({ key, label, before, after }) => ({
            key,
            name: label,
            numbers: [format.number(before), format.number(after)],
          }))}
        />
      }
    />
  );
}

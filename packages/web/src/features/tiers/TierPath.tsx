import { Goals } from '../../design/late/Goals.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { TierNameFragment, useTierName } from './TierName.tsx';

const NeedFragment = graphql(`
  fragment TierNeed on TierNeed @_unmask {
    comparison
    days
    has
    met
    metric
    share
    target
  }
`);
type Need = ResultOf<typeof NeedFragment>;

export const TierPathFragment = graphql(
  `
    fragment TierPath on TierProgress {
      tier {
        ...TierName
      }
      next {
        ...TierName
      }
      needs {
        ...TierNeed
      }
      keptUntil
      needsToKeep {
        ...TierNeed
      }
    }
  `,
  [TierNameFragment, NeedFragment],
);

/** What one is called here, what the next name asks for, and how much of that there is. */
export function TierPath({ progress }: { progress: FragmentOf<typeof TierPathFragment> }) {
  const t = useWords();
  const format = useFormat();
  const { tier, next, needs, keptUntil, needsToKeep } = readFragment(TierPathFragment, progress);
  const name = useTierName(tier);
  return (
    <Section title={t('tier.yours', { tier: name })} airy>
      {keptUntil && (
        <>
          <p>{t('tier.kept', { tier: name, day: format.day(keptUntil) })}</p>
          <Needs needs={needsToKeep ?? []} />
        </>
      )}
      {next ? <Next next={next} needs={needs ?? []} /> : <p className="quiet">{t('tier.top')}</p>}
    </Section>
  );
}

type Next = { next: FragmentOf<typeof TierNameFragment>; needs: readonly Need[] };

function Next({ next, needs }: Next) {
  const t = useWords();
  const name = useTierName(next);
  return (
    <>
      <p>{t('tier.next', { tier: name })}</p>
      <Needs needs={needs} />
    </>
  );
}

function Needs({ needs }: { needs: readonly Need[] }) {
  const t = useWords();
  const { number } = useFormat();
  const told = ({ metric, comparison, has, target }: Need) => {
    if (metric === 'suspended') return t('tier.suspended', { is: has === 1 ? 'yes' : 'no' });
    const numbers = { has: number(has), target: number(target) };
    return atMost.has(comparison) ? t('tier.most', numbers) : t('tier.share', numbers);
  };
  const goals = needs
    // That nothing stands in the way is no goal.
    .filter(({ comparison, met }) => !(met && atMost.has(comparison)))
    .map((need) => {
      const what = t('tier.metric', { metric: need.metric });
      return {
        key: `${need.metric} ${need.days} ${need.comparison}`,
        name: need.days === null ? what : t('tier.inDays', { what, days: need.days }),
        told: told(need),
        share: need.met ? 1 : Math.min(need.share, 0.99),
      };
    });
  return <Goals goals={goals} />;
}

/** Comparisons that bound from above. */
const atMost: ReadonlySet<string> = new Set(['<=', '<', '==', '!=']);

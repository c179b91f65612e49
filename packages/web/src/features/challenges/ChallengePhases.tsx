import { PhaseLine } from '../../design/late/PhaseLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { shareOf } from './time-left.ts';
import { useZoneFormat } from './zone-format.ts';

export const ChallengePhasesFragment = graphql(`
  fragment ChallengePhases on Challenge {
    phase
    state
    resultAt
    spans {
      phase
      from
      until
    }
  }
`);

interface ChallengePhasesParts {
  challenge: FragmentOf<typeof ChallengePhasesFragment>;
  timeZone: string;
}

/** The phases of a challenge as a line, the present one marked, with their ends on the brand’s clock. */
export function ChallengePhases({ challenge, timeZone }: ChallengePhasesParts) {
  const { phase, state, resultAt, spans } = readFragment(ChallengePhasesFragment, challenge);
  const { moment, name } = useZoneFormat(timeZone);
  const { now } = useSite();
  const t = useWords();
  const present = spans.findIndex((span) => span.phase === phase);
  const steps = spans.flatMap((span, place) => {
    // Before it opens there is nothing to go through yet.
    if (span.phase === 'COMING') return [];
    const is = place < present ? 'past' : place > present || state !== 'PUBLISHED' ? 'next' : 'now';
    const until = span.until && moment(span.until);
    const when = !until
      ? resultAt
        ? t('challenge.publishedOn', { day: moment(resultAt) })
        : t('challenge.fromThen')
      : present === 0 && place === 1 && span.from
        ? t('challenge.fromUntil', { from: moment(span.from), until })
        : t('challenge.until', { until });
    return [
      {
        key: span.phase,
        name: t(`challenge.phase_${span.phase}`),
        when,
        is: is as 'past' | 'now' | 'next',
        told: t(`challenge.is_${is as 'past' | 'now' | 'next'}`),
        ...(is === 'now' &&
          span.from &&
          span.until && { share: shareOf(Date.parse(span.from), Date.parse(span.until), now) }),
      },
    ];
  });
  return (
    <>
      <PhaseLine label={t('challenge.phases')} steps={steps} />
      <p className="quiet">{t('challenge.zone', { zone: name })}</p>
    </>
  );
}

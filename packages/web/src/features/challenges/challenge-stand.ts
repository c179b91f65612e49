import { graphql } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';
import { timeLeft } from './time-left.ts';

export const ChallengeStandFragment = graphql(`
  fragment ChallengeStand on Challenge @_unmask {
    phase
    state
    resultAt
    opensAt
    spans {
      phase
      from
      until
    }
  }
`);

/** Where a challenge is, in words: its phase and how long that lasts, or what became of it. */
export function useChallengeStand(): (challenge: Stand) => string {
  const { now } = useSite();
  const t = useWords();
  return ({ phase, state, resultAt, spans }) => {
    if (state === 'DRAFT') return t('challenge.draft');
    if (state === 'CANCELLED') return t('challenge.cancelled');
    if (resultAt) return t('challenge.resultHere');
    if (phase === 'RESULT') return t('challenge.resultAwaited');
    const until = spans.find((span) => span.phase === phase)?.until;
    const { unit, count } = timeLeft(until ? Date.parse(until) : now, now);
    const left = t(`challenge.left_${unit}`, { count });
    return t('challenge.stand', { phase: t(`challenge.stand_${phase}`), left });
  };
}

type Phase = 'COMING' | 'COLLECT' | 'DISCUSS' | 'VOTE' | 'SHORTLIST' | 'RESULT';
export interface Stand {
  phase: Phase;
  state: 'DRAFT' | 'PUBLISHED' | 'CANCELLED';
  resultAt: string | null;
  opensAt: string;
  spans: { phase: Phase; from: string | null; until: string | null }[];
}

/** The shape of where it is. */
export function standShape({ phase, state, resultAt }: Stand) {
  if (state === 'CANCELLED') return 'declined' as const;
  if (resultAt) return 'solved' as const;
  if (state === 'DRAFT') return 'hidden' as const;
  return phase === 'COMING'
    ? ('idea' as const)
    : phase === 'RESULT'
      ? ('idea' as const)
      : ('planned' as const);
}

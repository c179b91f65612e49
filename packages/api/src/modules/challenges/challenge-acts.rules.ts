import type { ChallengePhase } from '@embassy/database';
import { type ChallengeDates, phaseOf, spansOf } from './challenge-phase.rules.ts';

/**
 * What is done in a challenge, and in which phases. Comments and support are those of any idea and are taken at any
 * time: the challenge invites to them in these phases, and counts the support that stands when the last of them ends.
 */
export const acts = {
  ENTER: ['COLLECT'],
  WITHDRAW: ['COLLECT', 'DISCUSS'],
  COMMENT: ['COLLECT', 'DISCUSS', 'VOTE'],
  SUPPORT: ['COLLECT', 'DISCUSS', 'VOTE'],
  MARK: ['DISCUSS', 'VOTE', 'SHORTLIST'],
  SHORTLIST: ['SHORTLIST'],
  PUBLISH_RESULT: ['RESULT'],
} as const satisfies Record<string, readonly ChallengePhase[]>;

/** Each in a sentence. */
export const actMeanings: Record<keyof typeof acts, string> = {
  ENTER: 'Somebody enters an idea of theirs.',
  WITHDRAW: 'They take it out again.',
  COMMENT: 'The challenge invites to talk about what was entered.',
  SUPPORT: 'Support counts for the challenge.',
  MARK: 'Jurors note what they think of entries.',
  SHORTLIST: 'The shortlist is made.',
  PUBLISH_RESULT: 'The result is published.',
};

export type ChallengeAct = keyof typeof acts;

/** From when and until when; null where it has no end. */
export type When = { from: Date | null; until: Date | null };

/** Whether it is the time for it. */
export function isTimeFor(act: ChallengeAct, dates: ChallengeDates, now: Date): boolean {
  return (acts[act] as readonly ChallengePhase[]).includes(phaseOf(dates, now));
}

/** When it is the time for it; null when this challenge has no phase for it. */
export function timeFor(act: ChallengeAct, dates: ChallengeDates): When | null {
  const spans = spansOf(dates).filter(({ phase }) =>
    (acts[act] as readonly ChallengePhase[]).includes(phase),
  );
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { from: first.from, until: last.until } : null;
}

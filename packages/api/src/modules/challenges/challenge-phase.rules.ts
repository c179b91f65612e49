import type { ChallengePhase } from '@embassy/database';

/** The phases in their order, with what happens in each. */
export const phases = {
  COMING: 'It is announced and takes nothing yet.',
  COLLECT: 'Ideas are entered.',
  DISCUSS: 'What was entered is talked about; nothing is entered any more.',
  VOTE: 'Support for what was entered is given, and counted at the end.',
  SHORTLIST: 'The jury reads what was entered, and a shortlist is made with reasons.',
  RESULT: 'All of that is over: the result is published, or awaited.',
} as const satisfies Record<ChallengePhase, string>;

export const phaseOrder = Object.keys(phases) as ChallengePhase[];

/** The instants of a challenge; a phase without an end is left out. */
export type ChallengeDates = {
  opensAt: Date;
  collectUntil: Date;
  discussUntil: Date | null;
  voteUntil: Date | null;
  shortlistUntil: Date | null;
};

/** A phase from its first instant to the one that is its no more; null where it has no beginning or end. */
export type PhaseSpan = { phase: ChallengePhase; from: Date | null; until: Date | null };

/** The phases that a challenge has, each beginning where the one before ends. */
export function spansOf(dates: ChallengeDates): PhaseSpan[] {
  const ends: [ChallengePhase, Date | null][] = [
    ['COMING', dates.opensAt],
    ['COLLECT', dates.collectUntil],
    ['DISCUSS', dates.discussUntil],
    ['VOTE', dates.voteUntil],
    ['SHORTLIST', dates.shortlistUntil],
  ];
  const spans: PhaseSpan[] = [];
  let from: Date | null = null;
  for (const [phase, until] of ends) {
    if (until === null) continue;
    spans.push({ phase, from, until });
    from = until;
  }
  return [...spans, { phase: 'RESULT', from, until: null }];
}

/** Where a challenge is at an instant. The end of a phase is the beginning of the next. */
export function phaseOf(dates: ChallengeDates, now: Date): ChallengePhase {
  const span = spansOf(dates).find(({ until }) => until === null || now < until);
  return span!.phase;
}

/** When the last phase before the result ends. */
export function lastEndOf(dates: ChallengeDates): Date {
  return spansOf(dates).at(-1)!.from!;
}

/** Until when support counts for the challenge: the end of the vote, or of what comes before the jury without one. */
export function supportUntil({ voteUntil, discussUntil, collectUntil }: ChallengeDates): Date {
  return voteUntil ?? discussUntil ?? collectUntil;
}

/** Whether the first phase comes before the second. */
export function isBefore(one: ChallengePhase, other: ChallengePhase): boolean {
  return phaseOrder.indexOf(one) < phaseOrder.indexOf(other);
}

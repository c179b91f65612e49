import type { SeriesLimits } from '../../trust/index.ts';

/** Votes of one sign of one member for one other, and what is voted beside them in the same days. */
export type VotesForOne = {
  /** Each with its moment, in milliseconds, in that order. */
  votes: readonly { factId: number; at: number }[];
  /** All of this sign that the voter cast, that the author received, and that were cast at all. */
  given: number;
  received: number;
  all: number;
};

/** Why votes are a series, and which of them. */
export type Series = { why: 'FAST' | 'OFTEN'; factIds: number[] };

/**
 * Whether the votes are a series. Fast ones are those of every stretch of minutes that holds too many; often are all of
 * them, when the voter gives one author much more of their votes than everybody else does.
 */
export function seriesIn({ votes, given, received, all }: VotesForOne, limits: SeriesLimits): Series | null {
  const { fast, often } = limits;
  const share = votes.length / Math.max(1, given);
  const ofOthers = (received - votes.length) / Math.max(1, all - given);
  if (votes.length >= often.votes && share >= often.share && share >= often.lift * ofOthers)
    return { why: 'OFTEN', factIds: votes.map(({ factId }) => factId) };
  const found = new Set<number>();
  for (let first = 0, last = 0; last < votes.length; last++) {
    while (votes[last]!.at - votes[first]!.at > fast.minutes * 60_000) first++;
    if (last - first + 1 < fast.votes) continue;
    for (let one = first; one <= last; one++) found.add(votes[one]!.factId);
  }
  return found.size === 0 ? null : { why: 'FAST', factIds: [...found] };
}

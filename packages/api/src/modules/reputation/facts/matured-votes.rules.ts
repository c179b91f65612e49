import { type PublishedRulebook, votesOf } from '../../trust/index.ts';
import { countsVoterOn } from '../judging/counts-voter.rules.ts';
import { dayOf, momentOfDay, type VoterThen } from '../judging/fact.ts';

/** A vote that stands, as it was last written down, and its voter as they are today. Days are UTC days since 1970. */
export type WaitingVote = VoterThen & {
  factId: number;
  voterId: number;
  day: number;
  joinedDay: number;
  tier: string | null;
};

/** On which day it begins to count, and what the voter is then. */
export type MaturedVote = VoterThen & { factId: number; day: number };

/**
 * Which votes that did not count so far begin to: those whose voter is trusted in the meantime. Where their age, or a
 * rulebook that begins, is enough, that is the first day that lets them count, whenever somebody looks; where it takes
 * the voter’s tier of now it is today.
 */
export function maturedVotes(
  waiting: readonly WaitingVote[],
  published: readonly PublishedRulebook[],
  today: number,
): MaturedVote[] {
  return waiting.flatMap((vote) => {
    const { factId, joinedDay, tier, voterTier } = vote;
    if (countsVoterOn(published, vote.day, vote)) return [];
    const on = (day: number, itsTier: string | null) => {
      const then = { voterDays: day - joinedDay, voterTier: itsTier };
      return countsVoterOn(published, day, then) ? [{ factId, day, ...then }] : [];
    };
    for (const day of turningDays(vote, published, today)) {
      const [matured] = on(day, voterTier);
      if (matured) return [matured];
    }
    return on(today, tier);
  });
}

/** The days on which the answer can change while the voter’s tier stays: somebody is of age, or a rulebook begins. */
function turningDays(
  { day, joinedDay }: WaitingVote,
  published: readonly PublishedRulebook[],
  today: number,
): number[] {
  return published
    .flatMap(({ fromDay, rulebook }) => [joinedDay + rulebook.voting.accountDays, fromDay ?? 0])
    .filter((turning) => turning > day && turning <= today)
    .sort((a, b) => a - b);
}

/** What a fact of a vote must say of its voter for it to be worth a look: some rulebook does not let these count. */
export function waitingVoters(published: readonly PublishedRulebook[]): { days: number; tiers: string[] } {
  const voting = published.map(({ rulebook }) => rulebook.voting);
  const tiers = new Set(published.flatMap(({ rulebook }) => uncounted(rulebook.voting.tiers, rulebook)));
  return { days: Math.max(0, ...voting.map(({ accountDays }) => accountDays)), tiers: [...tiers] };
}

function uncounted(tiers: Record<string, unknown>, rulebook: PublishedRulebook['rulebook']): string[] {
  return Object.keys(tiers).filter((tier) => !votesOf(rulebook, tier).count);
}

/** The moment of a vote that begins to count on a UTC day: when that day began, or now. */
export function maturedAt(day: number, now: Date): number {
  return day === dayOf(now.getTime()) ? now.getTime() : momentOfDay(day);
}

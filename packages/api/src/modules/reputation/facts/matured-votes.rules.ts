import { type PublishedRulebook, rulebookOn, votesOf } from '../../trust/index.ts';
import { countsVoterOn } from '../judging/counts-voter.rules.ts';
import type { VoterThen } from '../judging/fact.ts';

/** A vote that stands, as it was last written down, and its voter as they are today. Days are UTC days since 1970. */
export type WaitingVote = VoterThen & { factId: number; day: number; joinedDay: number; tier: string | null };

/** On which day it begins to count, and what the voter is then. */
export type MaturedVote = VoterThen & { factId: number; day: number };

/**
 * Which votes that did not count so far begin to: those whose voter is trusted in the meantime. Where only the age of
 * the account stood in the way that is the day on which it was reached, whenever somebody looks; else it is today.
 */
export function maturedVotes(
  waiting: readonly WaitingVote[],
  published: readonly PublishedRulebook[],
  today: number,
): MaturedVote[] {
  return waiting.flatMap((vote) => {
    const { factId, joinedDay, tier, voterTier } = vote;
    const voting = rulebookOn(published, today);
    if (!voting || countsVoterOn(published, vote.day, vote)) return [];
    const ofAge = joinedDay + voting.rulebook.voting.accountDays;
    const then = { voterDays: ofAge - joinedDay, voterTier };
    if (ofAge > vote.day && ofAge <= today && countsVoterOn(published, ofAge, then))
      return [{ factId, day: ofAge, ...then }];
    const now = { voterDays: today - joinedDay, voterTier: tier };
    return countsVoterOn(published, today, now) ? [{ factId, day: today, ...now }] : [];
  });
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

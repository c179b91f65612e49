import { type PublishedRulebook, type Rulebook, rulebookOn, votesOf } from '../../trust/index.ts';
import type { Fact, VoteFact, VoterThen } from './fact.ts';

/** Whether the rulebook lets votes of somebody who is what they were then bring points. */
export function countsVoter(rulebook: Rulebook, { voterDays, voterTier }: VoterThen): boolean {
  if (voterDays !== null && voterDays < rulebook.voting.accountDays) return false;
  return votesOf(rulebook, voterTier).count;
}

/** The same on a UTC day, by the rulebook that is for it. */
export function countsVoterOn(
  published: readonly PublishedRulebook[],
  day: number,
  voter: VoterThen,
): boolean {
  const book = rulebookOn(published, day);
  return book !== null && countsVoter(book.rulebook, voter);
}

/** The facts, of which votes that waited say whether they counted before: they do on one day alone. */
export function withEarlier(
  facts: readonly Fact[],
  published: readonly PublishedRulebook[],
): readonly Fact[] {
  if (!facts.some(hasWaited)) return facts;
  return facts.map((fact) =>
    hasWaited(fact)
      ? { ...fact, counted: fact.earlier!.some((one) => countsVoterOn(published, one.day, one)) }
      : fact,
  );
}

function hasWaited(fact: Fact): fact is VoteFact {
  return 'earlier' in fact && fact.earlier != null;
}

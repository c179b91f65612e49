import type { Rulebook } from '../../trust/index.ts';
import { type Award, type Carry, nothingYet } from './award.ts';
import { dayOf, type Fact } from './fact.ts';
import { pointsFor } from './points-for.rules.ts';

/** A rulebook that was published, and the first UTC day it is for; null when it re-scored all that was before. */
export type PublishedRulebook = { version: number; fromDay: number | null; rulebook: Rulebook };

/** An award with the day it belongs to and the rulebook that decided it. */
export type DatedAward = Award & { day: number; version: number };

/** The newest rulebook that is for this day. Null before the first. */
export function rulebookOn(published: readonly PublishedRulebook[], day: number): PublishedRulebook | null {
  let newest: PublishedRulebook | null = null;
  for (const one of published) {
    if ((one.fromDay === null || one.fromDay <= day) && (!newest || one.version > newest.version))
      newest = one;
  }
  return newest;
}

/**
 * What the facts bring a member, day by day, each day by the rulebook that is for it. `facts` must come in the order of
 * their days; `before` is what the days in front of them left.
 */
export function judgeHistory(
  memberId: number,
  facts: readonly Fact[],
  published: readonly PublishedRulebook[],
  before: Carry = nothingYet,
): { awards: DatedAward[]; after: Carry } {
  const awards: DatedAward[] = [];
  let carry = before;
  for (let start = 0; start < facts.length; ) {
    const day = dayOf(facts[start]!.at);
    let end = start + 1;
    while (end < facts.length && dayOf(facts[end]!.at) === day) end++;
    const book = rulebookOn(published, day);
    if (book) {
      const judged = pointsFor({ memberId, facts: facts.slice(start, end) }, book.rulebook, carry);
      for (const award of judged.awards) awards.push({ ...award, day, version: book.version });
      carry = judged.after;
    }
    start = end;
  }
  return { awards, after: carry };
}

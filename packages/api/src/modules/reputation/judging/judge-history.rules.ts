import { type PublishedRulebook, rulebookOn } from '../../trust/index.ts';
import { type Award, type Carry, nothingYet } from './award.ts';
import { withEarlier } from './counts-voter.rules.ts';
import { dayOf, type Fact } from './fact.ts';
import { pointsFor } from './points-for.rules.ts';

/** An award with the day it belongs to and the rulebook that decided it. */
export type DatedAward = Award & { day: number; version: number };

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
      const ofDay = withEarlier(facts.slice(start, end), published);
      const judged = pointsFor({ memberId, facts: ofDay }, book.rulebook, carry);
      for (const award of judged.awards) awards.push({ ...award, day, version: book.version });
      carry = judged.after;
    }
    start = end;
  }
  return { awards, after: carry };
}

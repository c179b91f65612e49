import type { Rule, Rulebook, RuleName } from '../../trust/index.ts';
import { type Award, type Carry, type Limit, nothingYet } from './award.ts';
import { countsVoter } from './counts-voter.rules.ts';
import { type Fact, type FactKind, rulesOfFacts } from './fact.ts';

/** One member's UTC day: every fact of it that concerns them, in any order. */
export type MemberDay = { memberId: number; facts: readonly Fact[] };

/** Joining comes first, votes and what is like them in their order, and edits last. */
const ranks: Partial<Record<FactKind, number>> = { JOINING: -1, EDIT: 1 };

/**
 * What the facts of a member's UTC day bring them. Whatever order the facts come in, they are judged in the order in
 * which they happened; so a cap is reached exactly (199 and 10 make 200) and a loss makes room again. Facts that bring
 * nothing by any rule are left out of what is returned.
 */
export function pointsFor(
  { memberId, facts }: MemberDay,
  rulebook: Rulebook,
  before: Carry = nothingYet,
): { awards: Award[]; after: Carry } {
  const day: Day = {
    rulebook,
    capped: 0,
    balance: before.balance,
    lifetime: { ...before.lifetime },
    pairs: new Map(),
  };
  const awards: Award[] = [];
  for (const fact of inOrder(facts)) {
    const { author, actor } = rulesOfFacts[fact.kind];
    const isAuthor = fact.authorId === memberId;
    const isActor = fact.actorId === memberId;
    if (isAuthor && author) judge(day, fact, author, { own: isActor, towardsAuthor: true }, awards);
    if (isActor && actor) judge(day, fact, actor, { own: isAuthor, towardsAuthor: false }, awards);
  }
  return { awards, after: { balance: day.balance, lifetime: day.lifetime } };
}

/** How far the day has come. */
type Day = {
  rulebook: Rulebook;
  /** What capped rules have brought so far today. */
  capped: number;
  balance: number;
  lifetime: Carry['lifetime'];
  /** How many votes of each voter counted today. */
  pairs: Map<string, number>;
};

type Part = { own: boolean; towardsAuthor: boolean };

function judge(day: Day, fact: Fact, name: RuleName, part: Part, awards: Award[]): void {
  const rule = day.rulebook.rules[name];
  const full = rule ? fullPoints(fact, rule, day.rulebook) : 0;
  if (!rule || full === 0) return;
  const barred = bars(day, fact, part);
  const granted = barred ? { points: 0, limit: barred } : withinLimits(day, name, rule, full);
  const { points, limit } = granted;
  day.balance += points;
  if (rule.capped) day.capped += points;
  if (rule.lifetime !== null) day.lifetime[name] = (day.lifetime[name] ?? 0) + points;
  awards.push({ factId: fact.id, rule: name, points, full, limit });
}

/** What the rule says before any limit: points for what it is about, times the bounty, times the category’s weight. */
function fullPoints(fact: Fact, rule: Rule, rulebook: Rulebook): number {
  const points = (rule.points[fact.on] ?? 0) * ('amount' in fact && isBounty(fact) ? fact.amount : 1);
  const weight = fact.categoryId === null ? 1 : (rulebook.categoryWeights[fact.categoryId] ?? 1);
  // To the nearest whole, gains and losses alike.
  return Math.sign(points) * Math.round(Math.abs(points) * weight);
}

function isBounty({ kind }: Fact): boolean {
  return kind === 'BOUNTY_OFFER' || kind === 'BOUNTY_AWARD';
}

/** Why the fact does not count at all, if so. Votes that do count are noted for their pair. */
function bars(day: Day, fact: Fact, { own, towardsAuthor }: Part): Limit | null {
  const { rulebook, pairs } = day;
  if (fact.withdrawn) return 'WITHDRAWN';
  if (fact.removed && fact.kind !== 'UPHELD_REPORT' && !isKept(fact.removed, rulebook)) return 'REMOVED';
  // A bounty is mostly offered on one’s own question, and costs as much there.
  if (own && fact.kind !== 'BOUNTY_OFFER') return 'OWN';
  if (fact.communityWiki && !rulebook.communityWiki && !isBounty(fact) && fact.kind !== 'EDIT')
    return 'COMMUNITY_WIKI';
  if (fact.discounted) return 'DISCOUNTED';
  if (fact.kind !== 'UPVOTE' && fact.kind !== 'DOWNVOTE') return null;
  if (!countsVoter(rulebook, fact)) return 'VOTER';
  if (fact.counted) return 'COUNTED';
  const { perPair } = rulebook.voting;
  if (!towardsAuthor || fact.actorId === null) return null;
  const most = fact.kind === 'UPVOTE' ? perPair.up : perPair.down;
  const pair = `${fact.kind}:${fact.actorId}`;
  const counted = pairs.get(pair) ?? 0;
  if (most !== null && counted >= most) return 'PAIR';
  pairs.set(pair, counted + 1);
  return null;
}

function isKept(removed: NonNullable<Fact['removed']>, { keptWhenRemoved: kept }: Rulebook): boolean {
  return kept !== null && removed.score >= kept.score && removed.days >= kept.days;
}

/** As much as the day's cap, the rule's end and the floor leave of it. */
function withinLimits(
  day: Day,
  name: RuleName,
  rule: Rule,
  full: number,
): { points: number; limit: Limit | null } {
  const { rulebook } = day;
  if (full < 0) {
    const most = rulebook.floor === null ? Infinity : Math.max(0, day.balance - rulebook.floor);
    return -full > most ? { points: most === 0 ? 0 : -most, limit: 'FLOOR' } : { points: full, limit: null };
  }
  const today =
    rule.capped && rulebook.dailyCap !== null ? Math.max(0, rulebook.dailyCap - day.capped) : Infinity;
  const ever = rule.lifetime === null ? Infinity : Math.max(0, rule.lifetime - (day.lifetime[name] ?? 0));
  const points = Math.min(full, today, ever);
  return { points, limit: points === full ? null : points === today ? 'DAILY_CAP' : 'LIFETIME' };
}

/** In the order in which things happened. Most days come in it already. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  for (let i = 1; i < facts.length; i++) {
    if (compare(facts[i - 1]!, facts[i]!) > 0) return [...facts].sort(compare);
  }
  return facts;
}

function compare(a: Fact, b: Fact): number {
  return (ranks[a.kind] ?? 0) - (ranks[b.kind] ?? 0) || a.at - b.at || a.id - b.id;
}

import type { RuleName, Subject } from '../../trust/index.ts';

/** What every fact says. Numbers of members and posts are opaque: nothing here is about who they are. */
type Happened = {
  /** Tells facts apart, and orders those of one moment. */
  id: number;
  /** When, in milliseconds since 1970. */
  at: number;
  /** Whose post it is about; for `JOINED`, who joined. */
  authorId: number | null;
  /** Who did it; null when nobody knows, as with imported votes. */
  actorId: number | null;
  on: Subject;
  categoryId: number | null;
  /** Taken back by whoever did it. */
  withdrawn: boolean;
  /** Set while the post is taken down: what its score is, and how many days it stood. */
  removed: { score: number; days: number } | null;
  /** Whether the post belonged to everybody on that day. */
  communityWiki: boolean;
  /** Set while it is part of votes that were found to be arranged. */
  discounted?: boolean;
};

/** The voter at some moment; null where nobody knows, and of staff, who are known from the beginning. */
export type VoterThen = { voterDays: number | null; voterTier: string | null };

/** A vote, kudos or support: one cast, or one that begins to count when its voter is trusted. */
export type VoteFact = Happened &
  VoterThen & {
    kind: 'UPVOTE' | 'DOWNVOTE';
    /** Of one that begins to count: what was tried before, by UTC days. It counts once, on the first day that lets it. */
    earlier?: readonly (VoterThen & { day: number })[] | null;
    /** Whether one of these counts by the rulebook of its day; `judgeHistory` says so. */
    counted?: boolean;
  };

/** A bounty was offered on a question (by the actor), or won by an answer (to its author). */
export type BountyFact = Happened & { kind: 'BOUNTY_OFFER' | 'BOUNTY_AWARD'; amount: number };

/**
 * The asker accepted an answer; staff verified one; somebody's edit was approved; something was posted; a report of spam
 * or rudeness was upheld; a member joined; an idea was shipped with somebody's help, or placed in a
 * challenge.
 */
export type PlainFact = Happened & {
  kind:
    | 'ACCEPTANCE'
    | 'VERIFICATION'
    | 'EDIT'
    | 'POSTING'
    | 'UPHELD_REPORT'
    | 'JOINING'
    | 'SHIPMENT'
    | 'CHALLENGE_AWARD';
};

export type Fact = VoteFact | BountyFact | PlainFact;
export type FactKind = Fact['kind'];

/** Which rules a fact falls under: one for each party that it can concern. */
export const rulesOfFacts: Record<FactKind, { author?: RuleName; actor?: RuleName }> = {
  UPVOTE: { author: 'UPVOTED', actor: 'UPVOTING' },
  DOWNVOTE: { author: 'DOWNVOTED', actor: 'DOWNVOTING' },
  ACCEPTANCE: { author: 'ACCEPTED', actor: 'ACCEPTING' },
  VERIFICATION: { author: 'VERIFIED' },
  EDIT: { actor: 'EDITING' },
  POSTING: { author: 'POSTED' },
  UPHELD_REPORT: { author: 'REPORTED' },
  BOUNTY_OFFER: { actor: 'BOUNTY_OFFERED' },
  BOUNTY_AWARD: { author: 'BOUNTY_WON' },
  JOINING: { author: 'JOINED' },
  SHIPMENT: { author: 'SHIPPED' },
  CHALLENGE_AWARD: { author: 'CHALLENGE_PLACED' },
};

const msOfDay = 86_400_000;

/** The UTC day of a moment, as the number of days since 1970. */
export function dayOf(at: number): number {
  return Math.floor(at / msOfDay);
}

/** The moment at which a UTC day begins, in milliseconds since 1970. */
export function momentOfDay(day: number): number {
  return day * msOfDay;
}

/** The UTC day as dates are written, `2026-11-27`. */
export function dateOfDay(day: number): string {
  return new Date(momentOfDay(day)).toISOString().slice(0, 10);
}

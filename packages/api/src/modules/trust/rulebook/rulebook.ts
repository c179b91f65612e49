import type { RuleName, Subject } from './rules.ts';

/** What one rule brings. */
export type Rule = {
  /** Points by what it is about; what is absent brings nothing. */
  points: Partial<Record<Subject, number>>;
  /** Whether the daily cap counts it. */
  capped: boolean;
  /** Most points that it ever brings one member; null for no end. */
  lifetime: number | null;
};

/** What votes of members of one tier may do. */
export type TierVotes = {
  /** Whether their votes bring points. */
  count: boolean;
  /** Whether they may vote down. */
  down: boolean;
  /** Most votes in a UTC day; null for no limit but the general one. */
  perDay: number | null;
};

/** How what happens becomes reputation. Data, in versions: admins edit it, and members can read it. */
export type Rulebook = {
  /** False for a community without games: nothing is shown or ranked, everything is still recorded. */
  shown: boolean;
  /** Below this no loss brings a balance; null for none. */
  floor: number | null;
  /** Most points from capped rules in a UTC day: losses make room again. Null for none. */
  dailyCap: number | null;
  /** A rule that is absent brings nothing. */
  rules: Partial<Record<RuleName, Rule>>;
  /** Factors by the number of a category; 1 for those that are absent. */
  categoryWeights: Record<string, number>;
  /** A post that was taken down keeps what it brought when it had this score and had stood for so long. */
  keptWhenRemoved: { score: number; days: number } | null;
  /** Whether posts that belong to everybody bring points; bounties on them do in any case. */
  communityWiki: boolean;
  voting: {
    /** Most votes that a member may cast in a UTC day. */
    perDay: number | null;
    /** Most votes of one member on posts of one other that count in a UTC day. */
    perPair: { up: number | null; down: number | null };
    /** Votes of accounts that are younger bring no points yet; they do when the account is so many days old. */
    accountDays: number;
    /** By the tier of the one who votes; tiers that are absent may do everything. */
    tiers: Record<string, TierVotes>;
  };
};

const free: TierVotes = { count: true, down: true, perDay: null };

/** What votes of the tier may do. */
export function votesOf(rulebook: Rulebook, tier: string | null): TierVotes {
  return (tier !== null && rulebook.voting.tiers[tier]) || free;
}

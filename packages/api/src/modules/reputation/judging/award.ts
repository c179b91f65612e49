import type { RuleName } from '../../trust/index.ts';

/**
 * Why a fact brings less than its rule says. Most mean that it does not count at all; what the last three
 * leave over is told to the member.
 */
export const limits = {
  WITHDRAWN: 'Whoever did it took it back.',
  REMOVED: 'The post is taken down.',
  OWN: 'One’s own post brings nothing.',
  COMMUNITY_WIKI: 'The post belongs to everybody.',
  DISCOUNTED: 'It is part of a series of votes, or of votes that were arranged.',
  VOTER: 'Votes of this voter do not count: their account is too new, or their tier’s do not.',
  COUNTED: 'It counts already on the day it was cast.',
  PAIR: 'One member’s votes for one other count only so often a day.',
  DAILY_CAP: 'The day’s most was reached.',
  LIFETIME: 'The most that this rule ever brings was reached.',
  FLOOR: 'The balance does not fall below the floor.',
} as const;
export type Limit = keyof typeof limits;

/** What one fact brings a member under one rule. */
export type Award = {
  factId: number;
  rule: RuleName;
  /** What it brings. */
  points: number;
  /** What the rule says for it, before any limit. */
  full: number;
  /** What kept it from that; null when nothing did. */
  limit: Limit | null;
};

/** What earlier days leave to later ones. */
export type Carry = {
  balance: number;
  /** What rules with an end have brought so far. */
  lifetime: Partial<Record<RuleName, number>>;
};

/** Before anything happened. */
export const nothingYet: Carry = { balance: 0, lifetime: {} };

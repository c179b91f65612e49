import type { PresetName } from '../../../trust/index.ts';
import { isExplained } from './explained.rules.ts';
import type { ReplayedMember } from './replay-member.rules.ts';

/** Why what is replayed differs by more than own downvotes, as far as a dump can tell. */
export const reasons = {
  CAPPED: 'reached the daily cap: votes that were taken back since had held its place',
  KEPT: 'published more, as much as posts that were deleted since may have kept',
  GAINED: 'published more than the dump tells of, deleted posts included',
  LOST: 'published less than their own downvotes explain: a loss that the dump does not tell of',
} as const;
export type Reason = keyof typeof reasons;

export type Differing = ReplayedMember & { difference: number; reason: Reason };

/** How well what was replayed fits what was published, among members above `aboveReputation`. */
export type ReplaySummary = {
  members: number;
  exact: number;
  /** Exact but for what their own downvotes cost. */
  explained: number;
  /** Of all: not further off than a twentieth. */
  withinFivePercent: number;
  neverVotedDown: { members: number; exact: number };
  differing: Differing[];
};

export const aboveReputation = 200;

/** The most that one capped day can be off by: a vote's worth. */
const offOnCappedDay = 10;

export function emptySummary(): ReplaySummary {
  return {
    members: 0,
    exact: 0,
    explained: 0,
    withinFivePercent: 0,
    neverVotedDown: { members: 0, exact: 0 },
    differing: [],
  };
}

/** Counts a member. `kept` is the most that deleted posts may have kept, of all members together. */
export function count(summary: ReplaySummary, member: ReplayedMember, kept: number): void {
  const { published, replayed, associationBonus, ownDownvotes } = member;
  if (published <= aboveReputation) return;
  const difference = published - replayed - associationBonus;
  summary.members++;
  if (Math.abs(difference) * 20 <= published) summary.withinFivePercent++;
  if (ownDownvotes === 0) summary.neverVotedDown.members++;
  if (difference === 0) {
    summary.exact++;
    if (ownDownvotes === 0) summary.neverVotedDown.exact++;
  } else if (isExplained(difference, ownDownvotes)) summary.explained++;
  else summary.differing.push({ ...member, difference, reason: reasonOf(difference, member, kept) });
}

function reasonOf(difference: number, { cappedDays }: ReplayedMember, kept: number): Reason {
  if (Math.abs(difference) <= cappedDays * offOnCappedDay) return 'CAPPED';
  if (difference < 0) return 'LOST';
  return difference <= kept ? 'KEPT' : 'GAINED';
}

/** How a rulebook fits the dump. */
export type Fit = { preset: PresetName; summary: ReplaySummary };

/** The fit that explains most members, exact ones before others. */
export function bestOf(fits: readonly Fit[]): Fit {
  return fits.reduce((best, next) => (scoreOf(next) > scoreOf(best) ? next : best));
}

function scoreOf({ summary: { exact, explained } }: Fit): number {
  return (exact + explained) * 1e9 + exact;
}

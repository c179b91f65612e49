import type { Role } from '@embassy/database';
import { type Rulebook, votesOf } from '../trust/index.ts';

/** What limits somebody’s votes: staff need no tier. */
export type Voter = { role: Role; tier: string | null };

const msOfDay = 86_400_000;

/** What the rulebook lets votes of this voter do. */
export function mayVoteDown(rulebook: Rulebook, { role, tier }: Voter): boolean {
  return role !== 'MEMBER' || votesOf(rulebook, tier).down;
}

/** Most votes that the voter casts in a UTC day: everybody’s limit, or that of their tier where it is lower; null for none. */
export function votesPerDay(rulebook: Rulebook, { role, tier }: Voter): number | null {
  const limits = [rulebook.voting.perDay, role === 'MEMBER' ? votesOf(rulebook, tier).perDay : null];
  const set = limits.filter((limit) => limit !== null);
  return set.length === 0 ? null : Math.min(...set);
}

/** The UTC day of a moment: its first moment, and that of the next, when votes are there anew. */
export function voteDay(now: Date): { begins: Date; renews: Date } {
  const midnight = Math.floor(now.getTime() / msOfDay) * msOfDay;
  return { begins: new Date(midnight), renews: new Date(midnight + msOfDay) };
}

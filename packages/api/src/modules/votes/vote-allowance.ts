import type { Reader, Role } from '@embassy/database';
import { rulebookOfToday } from '../trust/index.ts';
import { voteDay, votesPerDay } from './votes.rules.ts';

/** How many votes somebody may cast in this UTC day, how many are left of them, and when there are new ones. */
export type VoteAllowance = { most: number; left: number; renewsAt: Date };

/** What is left of a member’s votes today; null where nothing limits them. */
export async function voteAllowance(
  db: Reader,
  { id, role }: { id: number; role: Role },
  now: Date,
): Promise<VoteAllowance | null> {
  const { rulebook } = await rulebookOfToday(db, now);
  const standing = await db.standing.findUnique({ where: { memberId: id }, select: { tier: true } });
  const most = votesPerDay(rulebook, { role, tier: standing?.tier ?? null });
  return most === null ? null : allowanceOf(db, id, most, now);
}

/** The same where it is known how many they are. Those taken back count: each cast is one. */
export async function allowanceOf(
  db: Reader,
  memberId: number,
  most: number,
  now: Date,
): Promise<VoteAllowance> {
  const { begins, renews } = voteDay(now);
  const cast = await db.vote.count({
    where: { memberId, carriedFromId: null, castAt: { gte: begins, lt: renews } },
  });
  return { most, left: Math.max(0, most - cast), renewsAt: renews };
}

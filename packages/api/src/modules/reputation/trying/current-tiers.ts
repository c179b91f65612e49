import type { Reader } from '@embassy/database';
import type { CurrentTier } from '../tiers/tier-for.rules.ts';

/** The tiers of members as they are; who has left is not among them. */
export async function currentTiersOf(
  db: Reader,
  memberIds: readonly number[],
): Promise<Map<number, CurrentTier>> {
  const rows = await db.$queryRaw<(CurrentTier & { memberId: number })[]>`
    SELECT m.id AS "memberId", s.tier, s.granted_tier AS granted, s.kept_until AS "keptUntil",
      coalesce((SELECT c.kind = 'WARNED' FROM tier_change c WHERE c.member_id = m.id
        ORDER BY c.id DESC LIMIT 1), FALSE) AS warned
    FROM member m LEFT JOIN standing s ON s.member_id = m.id
    WHERE m.id = ANY(${[...memberIds]}::int[]) AND m.state <> 'LEFT'`;
  return new Map(rows.map(({ memberId, ...current }) => [memberId, current]));
}

/** How many members there are, and how many have each tier. */
export async function countTiers(db: Reader): Promise<{ members: number; byTier: Map<string, number> }> {
  const rows = await db.$queryRaw<{ tier: string | null; count: number }[]>`
    SELECT s.tier, count(*)::int AS count FROM member m LEFT JOIN standing s ON s.member_id = m.id
    WHERE m.state <> 'LEFT' GROUP BY s.tier`;
  const byTier = new Map(rows.flatMap(({ tier, count }) => (tier === null ? [] : [[tier, count]])));
  return { members: rows.reduce((sum, { count }) => sum + count, 0), byTier };
}

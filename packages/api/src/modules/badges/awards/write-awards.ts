import { type AwardCause, emit, type Transaction } from '@embassy/database';

/** A badge for somebody, and what earns it once. */
export type NewAward = { badgeId: number; memberId: number; occasion: string; postId: number | null };
export type WrittenAward = { id: number; badgeId: number; memberId: number };

export type Awarding = { cause: AwardCause; now: Date; awardedById?: number; citation?: string };

/**
 * Writes awards that were not written yet, revoked ones included, and counts them. Whoever awards one badge waits for
 * the other: so that its counts are exact.
 */
export async function writeAwards(
  tx: Transaction,
  awards: readonly NewAward[],
  { cause, now, awardedById, citation = '' }: Awarding,
): Promise<WrittenAward[]> {
  if (awards.length === 0) return [];
  const badgeIds = [...new Set(awards.map(({ badgeId }) => badgeId))];
  await tx.$executeRaw`SELECT 1 FROM badge WHERE id = ANY(${badgeIds}::int[]) ORDER BY id FOR NO KEY UPDATE`;
  const written = await tx.$queryRaw<WrittenAward[]>`
    INSERT INTO badge_award (badge_id, member_id, occasion, post_id, cause, at, awarded_by_id, citation)
    SELECT earned."badgeId", earned."memberId", earned.occasion, earned."postId", ${cause}::award_cause,
      ${now.toISOString()}::timestamptz, ${awardedById ?? null}::int, ${citation}
    FROM json_to_recordset(${JSON.stringify(awards)}::json)
      AS earned ("badgeId" int, "memberId" int, occasion text, "postId" int)
    ON CONFLICT (badge_id, member_id, occasion) DO NOTHING
    RETURNING id, badge_id AS "badgeId", member_id AS "memberId"`;
  await recountBadges(
    tx,
    written.map(({ id }) => id),
  );
  return written;
}

/** Adds new awards to the counts of their badges; somebody who had one already is no further member. */
async function recountBadges(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE badge SET award_count = award_count + counted.awards, member_count = member_count + counted.members
    FROM (
      SELECT badge_id, count(*)::int AS awards, count(DISTINCT member_id) FILTER (WHERE NOT had)::int AS members
      FROM (
        SELECT a.badge_id, a.member_id, EXISTS (
          SELECT FROM badge_award e WHERE e.badge_id = a.badge_id AND e.member_id = a.member_id
            AND e.revoked_at IS NULL AND e.id <> ALL(${[...ids]}::int[])
        ) AS had
        FROM badge_award a WHERE a.id = ANY(${[...ids]}::int[])
      ) AS added GROUP BY badge_id
    ) AS counted
    WHERE badge.id = counted.badge_id`;
}

/** Says to whom badges were given: once for each member, however many they are. Who wants no games is not told. */
export async function tellAwards(tx: Transaction, awards: readonly WrittenAward[]): Promise<void> {
  const byMember = Map.groupBy(awards, ({ memberId }) => memberId);
  for (const [memberId, theirs] of byMember)
    await emit(tx, 'badge.awarded', { memberId, awardIds: theirs.map(({ id }) => id) });
}

import type { Reader } from '@embassy/database';

/**
 * What members have, in the order of the ids; null for all while the rulebook of today shows nothing. For a whole page
 * in one query.
 */
export async function balancesOf(
  db: Reader,
  memberIds: readonly number[],
  now: Date,
): Promise<(number | null)[]> {
  const rows = await db.$queryRaw<{ id: number; balance: number | null }[]>`
    SELECT wanted.id, CASE WHEN today.shown THEN coalesce(standing.balance, 0) END AS balance
    FROM unnest(${[...new Set(memberIds)]}::int[]) AS wanted (id)
    CROSS JOIN (
      SELECT coalesce((
        SELECT (rulebook->>'shown')::boolean FROM rulebook_version
        WHERE from_day IS NULL OR from_day <= (${now.toISOString()}::timestamptz AT TIME ZONE 'UTC')::date
        ORDER BY version DESC LIMIT 1
      ), TRUE) AS shown
    ) AS today
    LEFT JOIN standing ON standing.member_id = wanted.id`;
  const balances = new Map(rows.map(({ id, balance }) => [id, balance]));
  return memberIds.map((id) => balances.get(id) ?? null);
}

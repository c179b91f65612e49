import type { Reader } from '@embassy/database';
import { listedSql, sinceSql } from './board.ts';
import type { Highlight } from './highlights.ts';
import { type Earned, leastNow, riseOf, weeksBefore, weeksNow, weeksUsual } from './rising.rules.ts';

/**
 * Those whose points grew most against their own past. Reads the weeks that boards keep, in which they earned something,
 * and never entries.
 */
export async function findRising(db: Reader, count: number, now: Date): Promise<Highlight[]> {
  const week = sinceSql('WEEK', now);
  const rows = await db.$queryRaw<(Earned & { id: number })[]>`
    SELECT earned.id, earned.now, earned.before,
      least(greatest(0, ceil((${week} - (${weeksNow - 1} * 7) - m.joined_at::date) / 7.0)), ${weeksUsual})::int AS "weeksThere"
    FROM (
      SELECT b.member_id AS id,
        coalesce(sum(b.points) FILTER (WHERE b.since > ${week} - ${weeksNow * 7}::int), 0)::int AS now,
        coalesce(sum(b.points) FILTER (WHERE b.since <= ${week} - ${weeksNow * 7}::int), 0)::int AS before
      FROM board_points b
      WHERE b.topic = 'ALL' AND b.topic_id = 0 AND b.period = 'WEEK' AND b.points > 0
        AND b.since >= ${week} - ${weeksBefore * 7}::int
      GROUP BY b.member_id
    ) AS earned
    JOIN member m ON m.id = earned.id
    WHERE earned.now >= ${leastNow} AND ${listedSql}`;
  return rows
    .flatMap(({ id, ...earned }) => {
      const rise = riseOf(earned);
      return rise
        ? [{ memberId: id, weight: rise.rise, amount: earned.now, usual: Math.round(rise.usual) }]
        : [];
    })
    .sort(
      (one, other) => other.weight - one.weight || other.amount - one.amount || one.memberId - other.memberId,
    )
    .slice(0, count);
}

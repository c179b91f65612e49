import { type BoardPeriod, type BoardTopic, Prisma, type Reader } from '@embassy/database';
import { listedCondition as listed } from '../../../kernel/games-condition.ts';
import { dayOf, everSince } from './board-rows.ts';
import type { Beginning } from './places.rules.ts';

/** Which board it is: of what, and of which time. */
export type Board = { topic: BoardTopic; topicId: number; period: BoardPeriod };

/** In SQL, over member `m`: whether they have a place on boards. */
export const listedSql = Prisma.raw(listed);

const units = { WEEK: 'week', MONTH: 'month', YEAR: 'year' } as const;

/** The first day of the period of a moment, as SQL. */
export function sinceSql(period: BoardPeriod, now: Date): Prisma.Sql {
  return period === 'EVER'
    ? Prisma.sql`${everSince}::date`
    : Prisma.sql`date_trunc(${units[period]}, ${dayOf(now)})::date`;
}

/** In SQL, over `b` of `board_points` or `board_mark`: whether it is a row of the board, with something on it. */
export function onBoardSql({ topic, topicId, period }: Board, now: Date): Prisma.Sql {
  return Prisma.sql`b.topic = ${topic}::board_topic AND b.topic_id = ${topicId} AND b.period = ${period}::board_period
    AND b.since = ${sinceSql(period, now)} AND b.points > 0`;
}

/** Behind every member with so many points, and before whoever has more. */
const lastNumber = 2_147_483_647;

/**
 * How many stand before somebody on a board, and how many of them have more. Counted from the nearest mark above, so
 * that it costs as much far down as at the top; what moved across that mark within the hour is not seen before the next.
 * OFFSET 0 keeps the planner, which does not know how few lie between two marks, from reading all members for them.
 */
export async function beginningAt(
  db: Reader,
  board: Board,
  { points, memberId }: { points: number; memberId: number },
  now: Date,
): Promise<Beginning> {
  const rows = await db.$queryRaw<{ memberId: number; before: number }[]>`
    SELECT at.member_id AS "memberId", coalesce(mark.before, 0) + (
      SELECT count(*)::int FROM board_points b
        CROSS JOIN LATERAL (SELECT FROM member m WHERE m.id = b.member_id AND ${listedSql} OFFSET 0) AS listed
      WHERE ${onBoardSql(board, now)} AND (b.points, b.member_id) > (at.points, at.member_id)
        AND (b.points, b.member_id) <= (coalesce(mark.points, ${lastNumber}), coalesce(mark.member_id, ${lastNumber}))
    ) AS before
    FROM (VALUES (${points}::int, ${memberId}::int), (${points}::int, ${lastNumber}::int)) AS at (points, member_id)
    LEFT JOIN LATERAL (
      SELECT b.points, b.member_id, b.before FROM board_mark b
      WHERE ${onBoardSql(board, now)} AND (b.points, b.member_id) >= (at.points, at.member_id)
      ORDER BY b.points, b.member_id LIMIT 1
    ) AS mark ON TRUE`;
  const more = rows.find((row) => row.memberId === lastNumber)!.before;
  const before = rows.find((row) => row.memberId === memberId)!.before;
  return { more, before: Math.max(before, more) };
}

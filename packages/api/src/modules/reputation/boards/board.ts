import { type BoardPeriod, type BoardTopic, Prisma, type Reader } from '@embassy/database';
import {
  listedCondition as listed,
  mayBeOffBoardsCondition as mayBeOff,
} from '../../../kernel/games-condition.ts';
import { dayOf, everSince } from './board-rows.ts';
import type { Beginning } from './places.rules.ts';

/** Which board it is: of what, and of which time. */
export type Board = { topic: BoardTopic; topicId: number; period: BoardPeriod };

/** In SQL, over member `m`: whether they have a place on boards. */
export const listedSql = Prisma.raw(listed);
const mayBeOffSql = Prisma.raw(mayBeOff);

const units = { WEEK: 'week', MONTH: 'month', YEAR: 'year' } as const;

/** The first day of the period of a moment, as SQL. */
export function sinceSql(period: BoardPeriod, now: Date): Prisma.Sql {
  return period === 'EVER'
    ? Prisma.sql`${everSince}::date`
    : Prisma.sql`date_trunc(${units[period]}, ${dayOf(now)})::date`;
}

/** In SQL, over `b` of `board_points`: whether it is a row of the board, with something on it. */
export function onBoardSql({ topic, topicId, period }: Board, now: Date): Prisma.Sql {
  return Prisma.sql`b.topic = ${topic}::board_topic AND b.topic_id = ${topicId} AND b.period = ${period}::board_period
    AND b.since = ${sinceSql(period, now)} AND b.points > 0`;
}

/**
 * How many stand before somebody on a board, and how many of them have more. All are counted in the board’s index, and
 * the few who have no place are taken off.
 */
export async function beginningAt(
  db: Reader,
  board: Board,
  { points, memberId }: { points: number; memberId: number },
  now: Date,
): Promise<Beginning> {
  const before = Prisma.sql`${onBoardSql(board, now)} AND (b.points, b.member_id) > (${points}, ${memberId})`;
  const counts = Prisma.sql`count(*)::int AS before, (count(*) FILTER (WHERE b.points > ${points}))::int AS more`;
  const [count] = await db.$queryRaw<Beginning[]>`
    SELECT every.before - off.before AS before, every.more - off.more AS more
    FROM (SELECT ${counts} FROM board_points b WHERE ${before}) AS every,
      (SELECT ${counts} FROM member m JOIN board_points b ON b.member_id = m.id
       WHERE ${mayBeOffSql} AND NOT ${listedSql} AND ${before}) AS off`;
  return count!;
}

import { type Database, type HighlightKind, Prisma, type Transaction } from '@embassy/database';
import { listedSql, sinceSql } from './board.ts';
import { findFirstHelpers } from './find-first-helpers.ts';
import { findRising } from './find-rising.ts';
import type { Highlight } from './highlights.ts';

/** So many places lie between two marks: as many are counted for a place at most, but for what moved in the hour. */
export const placesBetween = 200;

/** Kept of those who stand out; fewer are shown, and some may leave the boards within the hour. */
const kept = 100;

/**
 * Counts ahead what pages would else count over the whole community: every two hundredth place of each board, and who
 * stands out. Run again it makes the same anew; boards that are short need no mark.
 */
export async function markBoards(db: Database, now = new Date()): Promise<void> {
  const found: [HighlightKind, Highlight[]][] = [
    ['RISING', await findRising(db, kept, now)],
    ['FIRST_HELPER', await findFirstHelpers(db, kept, now)],
  ];
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('mark boards'))`;
      await tx.boardHighlight.deleteMany();
      for (const [kind, rows] of found) {
        const data = rows.map((row, n) => ({ ...row, kind, rank: n + 1 }));
        await tx.boardHighlight.createMany({ data });
      }
      await writeMarks(tx, now);
    },
    { timeout: 600_000 },
  );
}

async function writeMarks(tx: Transaction, now: Date): Promise<void> {
  await tx.$executeRaw`DELETE FROM board_mark`;
  const since = (period: 'WEEK' | 'MONTH' | 'YEAR' | 'EVER') =>
    Prisma.sql`WHEN ${period}::board_period THEN ${sinceSql(period, now)}`;
  await tx.$executeRaw`
    INSERT INTO board_mark (topic, topic_id, period, since, points, member_id, before)
    SELECT topic, topic_id, period, since, points, member_id, place - 1
    FROM (
      SELECT b.*, row_number() OVER (
        PARTITION BY b.topic, b.topic_id, b.period, b.since ORDER BY b.points DESC, b.member_id DESC) AS place
      FROM board_points b JOIN member m ON m.id = b.member_id
      WHERE b.points > 0 AND ${listedSql}
        AND b.since = CASE b.period ${since('WEEK')} ${since('MONTH')} ${since('YEAR')} ${since('EVER')} END
    ) AS places
    WHERE place % ${placesBetween} = 0`;
  await tx.$executeRaw`ANALYZE board_mark, board_highlight`;
}

import { Prisma, type Reader } from '@embassy/database';
import { type Board, beginningAt, listedSql, onBoardSql } from './board.ts';
import type { BoardPlace } from './board-page.ts';
import { placesOf } from './places.rules.ts';

/** Where somebody stands on a board, or would. */
export type OwnPlace = {
  /** Null while they have nothing on it. */
  place: number | null;
  points: number;
  /** How many points the next one above has more; null at the top. */
  toNext: number | null;
  /** Whether others find them there. */
  listed: boolean;
  /** Those beside them, in the order of the board, themselves among them when they are listed. */
  around: BoardPlace[];
};

/** So many of each side. */
const beside = 2;

/** Where a member stands on a board and who is beside them; known to themselves also when nobody else sees them there. */
export async function ownPlace(db: Reader, board: Board, memberId: number, now: Date): Promise<OwnPlace> {
  const [own] = await db.$queryRaw<{ points: number; listed: boolean }[]>`
    SELECT coalesce((SELECT b.points FROM board_points b WHERE b.member_id = m.id AND ${onBoardSql(board, now)}), 0)
      AS points, ${listedSql} AS listed
    FROM member m WHERE m.id = ${memberId}`;
  const { points, listed } = own!;
  if (points === 0) return { place: null, points, toNext: null, listed, around: [] };
  const from = Prisma.sql`board_points b JOIN member m ON m.id = b.member_id`;
  const rows = await db.$queryRaw<{ id: number; points: number }[]>`
    (SELECT b.member_id AS id, b.points FROM ${from} WHERE ${onBoardSql(board, now)} AND ${listedSql}
      AND (b.points, b.member_id) > (${points}, ${memberId}) ORDER BY b.points, b.member_id LIMIT ${beside})
    UNION ALL
    (SELECT b.member_id AS id, b.points FROM ${from} WHERE ${onBoardSql(board, now)} AND ${listedSql}
      AND (b.points, b.member_id) < (${points}, ${memberId}) ORDER BY b.points DESC, b.member_id DESC LIMIT ${beside})
    UNION ALL
    SELECT ${memberId}, ${points} WHERE ${listed}
    ORDER BY points DESC, id DESC`;
  const [next] = await db.$queryRaw<{ points: number }[]>`
    SELECT b.points FROM ${from} WHERE ${onBoardSql(board, now)} AND ${listedSql} AND b.points > ${points}
    ORDER BY b.points, b.member_id LIMIT 1`;
  const { more } = await beginningAt(db, board, { points, memberId }, now);
  const [first] = rows;
  const beginning =
    first && (await beginningAt(db, board, { points: first.points, memberId: first.id }, now));
  const places = beginning
    ? placesOf(
        rows.map((row) => row.points),
        beginning,
      )
    : [];
  return {
    place: more + 1,
    points,
    toNext: next ? next.points - points : null,
    listed,
    around: rows.map((row, i) => ({ ...row, place: places[i]! })),
  };
}

import { Prisma, type Reader } from '@embassy/database';
import { type KeysetPage, keysetPage, type PageArguments } from '../../../kernel/pagination/index.ts';
import { type Board, beginningAt, listedSql, onBoardSql } from './board.ts';
import { placesOf } from './places.rules.ts';

/** A member’s place on a board. */
export type BoardPlace = { id: number; place: number; points: number };

/** A page of a board, those with most first. */
export async function boardPage(
  db: Reader,
  board: Board,
  page: PageArguments,
  now: Date,
): Promise<{ found: KeysetPage; places: BoardPlace[] }> {
  const found = await keysetPage(
    db,
    {
      from: Prisma.sql`board_points b JOIN member m ON m.id = b.member_id`,
      id: Prisma.sql`b.member_id`,
      where: Prisma.sql`${onBoardSql(board, now)} AND ${listedSql}`,
      columns: [
        { expression: Prisma.sql`b.points`, type: 'int' },
        { expression: Prisma.sql`b.member_id`, type: 'int' },
      ],
      direction: 'desc',
    },
    page,
  );
  const ids = found.rows.map(({ id }) => id);
  if (ids.length === 0) return { found, places: [] };
  const rows = await db.$queryRaw<{ id: number; points: number }[]>`
    SELECT b.member_id AS id, b.points FROM board_points b
    WHERE b.member_id = ANY(${ids}::int[]) AND ${onBoardSql(board, now)}`;
  const pointsOf = new Map(rows.map(({ id, points }) => [id, points]));
  const points = ids.map((id) => pointsOf.get(id) ?? 0);
  const beginning = await beginningAt(db, board, { points: points[0]!, memberId: ids[0]! }, now);
  const places = placesOf(points, beginning);
  return { found, places: ids.map((id, i) => ({ id, place: places[i]!, points: points[i]! })) };
}

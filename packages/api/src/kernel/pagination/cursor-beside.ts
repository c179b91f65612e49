import { Prisma, type Reader } from '@embassy/database';
import { encodeCursor, type SortValue } from './cursor.ts';
import type { KeysetSource } from './keyset-page.ts';

/**
 * A cursor that stands directly before or after a row of a list, so that the page behind it begins with that row, or
 * the one in front of it ends with it; null when the list has no such row. The order's last column must be a whole
 * number that tells rows apart: the cursor lies one beside it, where no row is.
 */
export async function cursorBeside(
  db: Reader,
  source: KeysetSource,
  id: number,
  side: 'before' | 'after',
): Promise<string | null> {
  const columns = source.columns.map(
    ({ expression }, place) => Prisma.sql`${expression} AS ${Prisma.raw(`k${place}`)}`,
  );
  const [row] = await db.$queryRaw<Record<string, SortValue | Date>[]>`
    SELECT ${Prisma.join(columns)} FROM ${source.from} WHERE ${source.where} AND ${source.id} = ${id}`;
  if (row === undefined) return null;
  const values = source.columns.map((_, place) => {
    const value = row[`k${place}`]!;
    return value instanceof Date ? value.toISOString() : value;
  });
  const step = (side === 'after') === (source.direction === 'asc') ? 1 : -1;
  values.push(Number(values.pop()) + step);
  return encodeCursor(values);
}

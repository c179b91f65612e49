import type { Database, Prisma } from '@embassy/database';
import { beginningOf, patternFor } from './profiles.rules.ts';

/** How many members a completion offers. */
export const suggestionCount = 8;

/**
 * Ids of the members whose handle or name begins so, those who answer most first. Served by two indexes on the
 * beginnings, so that typing stays quick in a large community. `visible` is the access to them, over `m`.
 */
export async function suggestMembers(db: Database, text: string, visible: Prisma.Sql): Promise<number[]> {
  const beginning = beginningOf(text);
  if (beginning === null) return [];
  const pattern = patternFor(beginning);
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM (
      SELECT id, answer_count FROM member WHERE lower(handle::text) LIKE ${pattern} AND state <> 'LEFT'
      UNION
      SELECT id, answer_count FROM member WHERE lower(display_name) LIKE ${pattern} AND state <> 'LEFT'
    ) AS m WHERE ${visible} ORDER BY answer_count DESC, id LIMIT ${suggestionCount}`;
  return found.map(({ id }) => id);
}

import type { Database } from '@embassy/database';

/** The first post of each author, whatever became of it; for all authors at once, one step in an index each. */
export async function firstPostIds(db: Database, authorIds: readonly number[]): Promise<(number | null)[]> {
  const rows = await db.$queryRaw<{ authorId: number; id: number }[]>`
    SELECT a.id AS "authorId", p.id FROM unnest(${[...new Set(authorIds)]}::int[]) AS a (id)
    CROSS JOIN LATERAL (
      SELECT id FROM post WHERE author_id = a.id ORDER BY created_at, id LIMIT 1
    ) p`;
  const first = new Map(rows.map(({ authorId, id }) => [authorId, id]));
  return authorIds.map((id) => first.get(id) ?? null);
}

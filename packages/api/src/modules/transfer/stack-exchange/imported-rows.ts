import type { ClientBase } from 'pg';
import type { ImportRun } from './import-run.ts';

/** What rows of a table became here, by their id there; those that are not here yet are absent. */
export async function importedTargets(
  run: Pick<ImportRun, 'pool' | 'source'>,
  table: string,
  ids: readonly number[],
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await run.pool.query({
    name: 'imported-targets',
    text: `SELECT row_id, target_id FROM imported_row WHERE source_id = $1 AND "table" = $2 AND row_id = ANY($3::int[])`,
    values: [run.source.id, table, ids],
    rowMode: 'array',
  });
  return new Map(rows as unknown as [number, number][]);
}

/**
 * The members that rows of Users.xml became. Not those made for authors without a row: whether these are here already
 * depends on what was read first, and a second run must find what the first one did.
 */
export async function importedUsers(
  run: Pick<ImportRun, 'pool' | 'source'>,
  ids: Iterable<number>,
): Promise<Map<number, number>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await run.pool.query({
    name: 'imported-users',
    text: `SELECT i.row_id, i.target_id FROM imported_row i JOIN member_origin o ON o.member_id = i.target_id
           WHERE i.source_id = $1 AND i."table" = 'users' AND i.row_id = ANY($2::int[])`,
    values: [run.source.id, wanted],
    rowMode: 'array',
  });
  return new Map(rows as unknown as [number, number][]);
}

/** Where an imported post is. */
export type ImportedPost = {
  postId: number;
  threadId: number;
  role: 'OPENING' | 'ANSWER' | 'REPLY';
  createdAt: Date;
};

/** The posts that rows of Posts.xml became, by their id there. */
export async function importedPosts(
  run: Pick<ImportRun, 'pool' | 'source'>,
  ids: Iterable<number>,
): Promise<Map<number, ImportedPost>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await run.pool.query({
    name: 'imported-posts',
    text: `SELECT i.row_id, p.id, p.thread_id, p.role::text, p.created_at FROM imported_row i JOIN post p ON p.id = i.target_id
           WHERE i.source_id = $1 AND i."table" = 'posts' AND i.row_id = ANY($2::int[])`,
    values: [run.source.id, wanted],
    rowMode: 'array',
  });
  return new Map(
    (rows as unknown as [number, number, number, ImportedPost['role'], Date][]).map(
      ([rowId, postId, threadId, role, createdAt]) => [rowId, { postId, threadId, role, createdAt }],
    ),
  );
}

/** Takes ids from a table's own sequence, so that a community that runs meanwhile never gets the same. */
export async function takeIds(
  client: Pick<ClientBase, 'query'>,
  table: string,
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await client.query({
    text: `SELECT nextval(pg_get_serial_sequence($1, 'id'))::int FROM generate_series(1, $2::int)`,
    values: [table, count],
    rowMode: 'array',
  });
  return (rows as unknown as [number][]).map(([id]) => id);
}

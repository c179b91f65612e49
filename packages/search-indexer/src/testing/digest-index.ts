import type { Database } from '@embassy/database';

/** Everything that stands in the index that serves, whatever its number: two that are alike give the same text. */
export async function digestIndex(db: Database): Promise<Record<string, string>> {
  const tables = {
    search_document: 'thread_id',
    search_posting: 'term, block',
    search_block: 'block',
    search_word: 'word',
  };
  const digests: Record<string, string> = {};
  for (const [table, order] of Object.entries(tables)) {
    const [row] = await db.$queryRawUnsafe<[{ digest: string }]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg((to_jsonb(t) - 'build')::text, '\n' ORDER BY ${order})), '') AS digest
       FROM ${table} t WHERE build = (SELECT max(id) FROM search_build WHERE serves_from IS NOT NULL)`,
    );
    digests[table] = row.digest;
  }
  return digests;
}

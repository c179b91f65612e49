import { type Database, Prisma } from '@embassy/database';
import type { SearchEngine } from './contract.ts';
import { indexThreads } from './index-threads.ts';

/** Threads read and written at a time. */
const BATCH = 300;

/** Which threads; all when nothing is named. */
export type ReindexScope = { tagId?: number; categoryId?: number };

/** One batch, beginning above an id. `next` is where the following one begins; null after the last. */
export async function reindexBatch(
  db: Database,
  engine: SearchEngine,
  { after = 0, tagId, categoryId }: ReindexScope & { after?: number },
): Promise<{ threads: number; next: number | null }> {
  const where = [Prisma.sql`t.id > ${after}`];
  if (categoryId !== undefined) where.push(Prisma.sql`t.category_id = ${categoryId}`);
  if (tagId !== undefined) {
    where.push(
      Prisma.sql`EXISTS (SELECT FROM thread_tag tt WHERE tt.tag_id = ${tagId} AND tt.thread_id = t.id)`,
    );
  }
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT t.id FROM thread t WHERE ${Prisma.join(where, ' AND ')} ORDER BY t.id LIMIT ${BATCH}`;
  const ids = rows.map(({ id }) => id);
  const last = ids.length < BATCH ? null : ids.at(-1)!;
  const keep = await indexThreads(db, engine, ids);
  // A whole rebuild also drops what has no thread any more.
  if (tagId === undefined && categoryId === undefined) {
    await engine.prune({ after, upTo: last, keep });
  }
  return { threads: ids.length, next: last };
}

/** Rebuilds the index while it serves: every document is replaced, none is missing meanwhile. */
export async function reindex(
  db: Database,
  engine: SearchEngine,
  options: { onProgress?(threads: number): void; signal?: AbortSignal } = {},
): Promise<number> {
  let done = 0;
  for (let after: number | null = 0; after !== null && !options.signal?.aborted; ) {
    const batch = await reindexBatch(db, engine, { after });
    done += batch.threads;
    options.onProgress?.(done);
    after = batch.next;
  }
  return done;
}

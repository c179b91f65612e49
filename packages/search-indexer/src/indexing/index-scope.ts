import { type Database, Prisma } from '@embassy/database';
import type { SearchEngine } from '../contract.ts';
import { indexThreads } from '../index-threads.ts';

/** Threads read and written at a time. */
const BATCH = 300;

/** The threads that carry something of which the name or the audience has changed. */
export type IndexScope = { tagId: number } | { categoryId: number } | { productId: number };

/** Brings one batch of them up to date, beginning above an id; returns where the next begins, null after the last. */
export async function indexScope(
  db: Database,
  engine: SearchEngine,
  scope: IndexScope & { after?: number },
): Promise<number | null> {
  const after = scope.after ?? 0;
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT t.id FROM thread t WHERE t.id > ${after} AND ${belongsTo(scope)} ORDER BY t.id LIMIT ${BATCH}`;
  const ids = rows.map(({ id }) => id);
  await indexThreads(db, engine, ids);
  return ids.length < BATCH ? null : ids.at(-1)!;
}

function belongsTo(scope: IndexScope): Prisma.Sql {
  if ('categoryId' in scope) return Prisma.sql`t.category_id = ${scope.categoryId}`;
  if ('productId' in scope) return Prisma.sql`t.product_id = ${scope.productId}`;
  return Prisma.sql`EXISTS (SELECT FROM thread_tag tt WHERE tt.tag_id = ${scope.tagId} AND tt.thread_id = t.id)`;
}

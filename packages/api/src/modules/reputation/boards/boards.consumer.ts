import { type Database, Prisma } from '@embassy/database';
import { recountBoards } from './recount-boards.ts';

/** Threads whose category, tags, product or readers may be others now. */
export type Whose = { threadIds: number[] } | { tagId: number } | { categoryId: number };

/** So many members wait for each other at a time. */
const batch = 50;

/**
 * Counts anew what those have on boards who earned something with these threads, or are about to: facts are there before
 * they are judged, and whoever is being judged is waited for. Run again it changes nothing.
 */
export async function recountBoardsOf(db: Database, whose: Whose, now = new Date()): Promise<void> {
  const members = await db.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT concerned.id
    FROM post p JOIN reputation_fact f ON f.post_id = p.id, unnest(ARRAY[f.author_id, f.actor_id]) AS concerned (id)
    WHERE ${threadsSql(whose)} AND concerned.id IS NOT NULL ORDER BY id`;
  for (let i = 0; i < members.length; i += batch) {
    const ids = members.slice(i, i + batch).map(({ id }) => id);
    await db.$transaction((tx) => recountBoards(tx, ids, now), { timeout: 60_000 });
  }
}

function threadsSql(whose: Whose): Prisma.Sql {
  if ('threadIds' in whose) return Prisma.sql`p.thread_id = ANY(${whose.threadIds}::int[])`;
  if ('tagId' in whose)
    return Prisma.sql`p.thread_id IN (SELECT thread_id FROM thread_tag WHERE tag_id = ${whose.tagId})`;
  return Prisma.sql`p.thread_id IN (
    SELECT t.id FROM thread t JOIN category c ON c.id = t.category_id
    WHERE c.id = ${whose.categoryId} OR c.parent_id = ${whose.categoryId})`;
}

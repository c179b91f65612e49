import { Prisma, type Transaction } from '@embassy/database';

/** Whether the thread is counted in lists at all. */
type Counted = {
  id: number;
  categoryId: number;
  productId: number | null;
  authorId: number;
  audience: string;
};

/**
 * Adds the thread to (1) or takes it from (-1) the counters of its category, author, tags and product.
 * Tags and products are seen by everybody, so only public threads count there.
 * Call it in the transaction that makes the thread appear or disappear, before its tags, audience or category change.
 */
export async function countThread(tx: Transaction, thread: Counted, by: 1 | -1): Promise<void> {
  await tx.$executeRaw`UPDATE category SET thread_count = thread_count + ${by} WHERE id = ${thread.categoryId}`;
  await tx.$executeRaw`UPDATE member SET thread_count = thread_count + ${by} WHERE id = ${thread.authorId}`;
  if (thread.audience !== 'public') return;
  // In the order of ids, so that two threads with the same tags never wait for each other in a ring.
  await tx.$executeRaw(Prisma.sql`
    WITH locked AS (
      SELECT id FROM tag WHERE id IN (SELECT tag_id FROM thread_tag WHERE thread_id = ${thread.id}) ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE tag SET thread_count = thread_count + ${by} FROM locked WHERE tag.id = locked.id`);
  if (thread.productId !== null) {
    await tx.$executeRaw`UPDATE product SET thread_count = thread_count + ${by} WHERE id = ${thread.productId}`;
  }
}

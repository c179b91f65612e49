import type { Transaction } from '@embassy/database';

/**
 * Locks every thread that the member began or wrote in, until the transaction ends: in the order of ids, before
 * anything of theirs changes, as every action locks its thread first.
 */
export async function lockThreadsOf(tx: Transaction, memberId: number): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM thread WHERE author_id = ${memberId} OR id IN (
      SELECT thread_id FROM post WHERE author_id = ${memberId}
      UNION SELECT p.thread_id FROM comment c JOIN post p ON p.id = c.post_id WHERE c.author_id = ${memberId}
    ) ORDER BY id FOR UPDATE`;
}

import { Prisma, type Transaction } from '@embassy/database';

/** Links are made one at a time: two at once could close a ring that neither of them sees. They are rare. */
export async function lockDuplicates(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('duplicates'))`;
}

/** Takes back what the thread repeats, and gives it back the threads that repeated it. */
export async function withdrawDuplicateLinks(
  tx: Transaction,
  thread: { id: number; duplicateOfId: number | null },
): Promise<void> {
  if (thread.duplicateOfId === null) return;
  await tx.threadLink.deleteMany({ where: { fromId: thread.id, kind: 'DUPLICATE' } });
  await tx.thread.update({ where: { id: thread.id }, data: { duplicateOfId: null } });
  await repointDuplicates(tx, { below: thread.id, from: thread.duplicateOfId, to: thread.id });
}

type Repoint = { below: number; from: number; to: number };

/**
 * Lets all that repeat a thread, at any remove, point to one original. The links are the facts and stay as they
 * are; `duplicate_of_id` is what follows from them.
 */
export async function repointDuplicates(tx: Transaction, { below, from, to }: Repoint): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH RECURSIVE repeating (id) AS (
      SELECT from_id FROM thread_link WHERE to_id = ${below} AND kind = 'DUPLICATE'
      UNION
      SELECT link.from_id FROM thread_link link JOIN repeating ON link.to_id = repeating.id WHERE link.kind = 'DUPLICATE'
    )
    UPDATE thread SET duplicate_of_id = ${to}
    WHERE duplicate_of_id = ${from} AND id <> ${to} AND id IN (SELECT id FROM repeating)`);
}

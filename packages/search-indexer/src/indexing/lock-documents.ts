import type { Transaction } from '@embassy/database';

/** Threads of 4,096 ids are locked as one: few locks, however many threads are indexed at once. */
const blockOf = (threadId: number) => threadId >> 12;

/**
 * Locks the documents of these threads until the transaction ends. Whoever reads threads and writes their documents
 * under this lock has, when it writes last, also read last. In the order of blocks: nobody waits in a ring.
 */
export async function lockDocuments(tx: Transaction, threadIds: readonly number[]): Promise<void> {
  await lockBlocks(tx, [...new Set(threadIds.map(blockOf))]);
}

/** The same for all threads above an id and up to another. */
export async function lockDocumentRange(
  tx: Transaction,
  { after, upTo }: { after: number; upTo: number },
): Promise<void> {
  const first = blockOf(after + 1);
  await lockBlocks(
    tx,
    Array.from({ length: blockOf(upTo) - first + 1 }, (_, i) => first + i),
  );
}

async function lockBlocks(tx: Transaction, blocks: readonly number[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('embassy search documents'), block)
    FROM (SELECT block FROM unnest(${[...blocks]}::int[]) AS block ORDER BY block) AS ordered`;
}

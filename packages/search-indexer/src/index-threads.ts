import type { Database, Transaction } from '@embassy/database';
import type { SearchEngine } from './contract.ts';
import { loadThreads, toDocument } from './documents/thread.document.ts';

/**
 * Brings the documents of these threads up to date. Each thread is locked from reading it to writing its document:
 * of two that index the same thread, the one that writes last has also read last.
 * Returns the ids of those that have a document now.
 */
export async function indexThreads(
  db: Database,
  engine: SearchEngine,
  threadIds: readonly number[],
): Promise<number[]> {
  if (threadIds.length === 0) return [];
  return db.$transaction(
    async (tx) => {
      await lockDocuments(tx, threadIds);
      const threads = await loadThreads(tx, threadIds);
      const documents = threads.flatMap((thread) => toDocument(thread) ?? []);
      const found = new Set(documents.map(({ threadId }) => threadId));
      await engine.upsert(documents);
      await engine.remove(threadIds.filter((id) => !found.has(id)));
      return [...found];
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

/** In the order of ids, so that two batches never wait for each other in a ring. */
async function lockDocuments(tx: Transaction, threadIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('embassy search document'), id)
    FROM (SELECT id FROM unnest(${[...threadIds]}::int[]) AS id ORDER BY id) AS ordered`;
}

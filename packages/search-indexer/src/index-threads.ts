import type { Database } from '@embassy/database';
import type { IndexFailure, SearchEngine } from './contract.ts';
import { loadThreads } from './documents/load-threads.ts';
import { toDocuments } from './documents/to-documents.ts';
import { lockDocuments } from './indexing/lock-documents.ts';
import { recordFailures } from './indexing/record-failures.ts';

/**
 * Brings the documents of these threads up to date, under a lock from reading the threads to writing their documents.
 * Those that fail are recorded, told, and no longer found by what they once said; the others are written.
 */
export async function indexThreads(
  db: Database,
  engine: SearchEngine,
  threadIds: readonly number[],
): Promise<IndexFailure[]> {
  if (threadIds.length === 0) return [];
  return db.$transaction(
    async (tx) => {
      await lockDocuments(tx, threadIds);
      const { documents, failures } = toDocuments(await loadThreads(tx, threadIds));
      if (documents.length > 0) failures.push(...(await engine.upsert(documents)));
      const written = new Set(documents.map(({ threadId }) => threadId));
      for (const { threadId } of failures) written.delete(threadId);
      const without = threadIds.filter((id) => !written.has(id));
      if (without.length > 0) await engine.remove(without);
      await recordFailures(tx, engine, threadIds, failures);
      return failures;
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

import type { Database } from '@embassy/database';
import type { IndexBuild, SearchEngine } from '../contract.ts';
import { loadDocuments } from '../documents/load-documents.ts';
import { lockDocumentRange } from './lock-documents.ts';
import { recordFailures } from './record-failures.ts';

export type Range = { after: number; upTo: number };
export type RangeCount = { threads: number; documents: number };

/**
 * Reads the threads of one range and writes their documents to the index that is being built, under the lock that
 * whoever indexes a single thread takes as well. `turn` is waited for before writing: the next range is read and
 * prepared while the one before is written. `onLocked` is told when the range has its lock. Returns how many threads
 * there were, and how many documents were made of them.
 */
export async function reindexRange(
  db: Database,
  engine: SearchEngine,
  build: IndexBuild,
  { after, upTo, turn, onLocked }: Range & { turn?: Promise<unknown>; onLocked?: () => void },
): Promise<RangeCount> {
  return db.$transaction(
    async (tx) => {
      await lockDocumentRange(tx, { after, upTo });
      onLocked?.();
      const { documents, failures, threads } = await loadDocuments(tx, { after, upTo });
      const refused = await build.write({ after, upTo, documents, turn });
      await recordFailures(tx, engine, { after, upTo }, [...failures, ...refused]);
      return { threads, documents: documents.length - refused.length };
    },
    { timeout: 15 * 60_000, maxWait: 60_000 },
  );
}

/** The highest id there is; whatever comes later is indexed by its own event. */
export async function lastThreadId(db: Database): Promise<number> {
  const { _max } = await db.thread.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}

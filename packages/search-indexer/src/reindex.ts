import type { Database } from '@embassy/database';
import type { IndexBuild, IndexFailure, SearchEngine } from './contract.ts';
import { asOnlyBuilder } from './indexing/build-lock.ts';
import { finishBuild } from './indexing/finish-build.ts';
import { openBuild } from './indexing/open-build.ts';
import { lastThreadId, type Range, type RangeCount, reindexRange } from './indexing/reindex-range.ts';

export type ReindexProgress = {
  /** Documents in the index that is being built. */
  documents: number;
  /** Threads that were looked at, those of an earlier run included. */
  threads: number;
  total: number;
};

export type Reindexed = ReindexProgress & {
  /** Threads that could not be indexed; all others are. */
  failures: IndexFailure[];
  /** False when it was asked to stop: the old index serves, and the next run goes on where this one was. */
  isWhole: boolean;
};

/**
 * Builds the index anew beside the one that serves, which it replaces when it is whole. Goes on with a build that was
 * left unfinished. Throws `ReindexUnderWay` when somebody else builds.
 */
export async function reindex(
  db: Database,
  engine: SearchEngine,
  options: { onProgress?(progress: ReindexProgress): void; signal?: AbortSignal } = {},
): Promise<Reindexed> {
  return asOnlyBuilder(db, engine, async () => {
    const build = await openBuild(db, engine);
    const [total, before] = await Promise.all([
      db.thread.count(),
      db.thread.count({ where: { id: { lte: build.after } } }),
    ]);
    const progress = { documents: build.documents, threads: before, total };
    const tell = ({ threads, documents }: RangeCount) => {
      progress.threads += threads;
      progress.documents += documents;
      options.onProgress?.({ ...progress });
    };
    tell({ threads: 0, documents: 0 });
    const isWhole = await writeRanges(db, engine, build, { tell, signal: options.signal });
    if (isWhole) await finishBuild(db, engine, build, progress.documents);
    const failures = await db.searchFailure.findMany({
      where: { engine: engine.name },
      select: { threadId: true, reason: true },
      orderBy: { threadId: 'asc' },
    });
    return { ...progress, failures, isWhole };
  });
}

/** Ranges at a time: one is written while those that follow are read and prepared. */
const atOnce = 3;

/** One range after the other. False when it was asked to stop. */
async function writeRanges(
  db: Database,
  engine: SearchEngine,
  build: IndexBuild,
  { tell, signal }: { tell(count: RangeCount): void; signal: AbortSignal | undefined },
): Promise<boolean> {
  const last = await lastThreadId(db);
  const open: Promise<void>[] = [];
  try {
    for (const range of rangesOf(build, last)) {
      if (open.length === atOnce) await open.shift();
      if (signal?.aborted) break;
      const { promise: locked, resolve: onLocked } = Promise.withResolvers<void>();
      const written = reindexRange(db, engine, build, { ...range, turn: open.at(-1), onLocked }).then(tell);
      open.push(written);
      // Locks are taken in the order of ranges: one that comes later waits for its turn with what it holds, and
      // PostgreSQL does not see that ring.
      await Promise.race([locked, written]);
    }
    await Promise.all(open);
  } finally {
    // Nobody else builds as long as one of them still writes.
    await Promise.allSettled(open);
  }
  return !signal?.aborted;
}

function* rangesOf(build: IndexBuild, last: number): Generator<Range> {
  for (let after = build.after; after < last; ) {
    const upTo = build.rangeEnd(after);
    yield { after, upTo };
    after = upTo;
  }
}

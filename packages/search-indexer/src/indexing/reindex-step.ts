import type { Database } from '@embassy/database';
import type { SearchEngine } from '../contract.ts';
import { asOnlyBuilder, ReindexUnderWay } from './build-lock.ts';
import { finishBuild } from './finish-build.ts';
import { openBuild } from './open-build.ts';
import { lastThreadId, reindexRange } from './reindex-range.ts';

/** Somebody else builds: that may take minutes. */
const UNDER_WAY_MS = 5_000;

/**
 * One range of the index that is being built, for a chain of short jobs. The chain ends when an index serves that was
 * begun after it was asked for: one that was under way by then may have read some threads too early, and is followed
 * by another. Returns what the next job is, or nothing.
 */
export async function reindexStep(
  db: Database,
  engine: SearchEngine,
  wanted: { since?: string },
): Promise<{ payload: { since: string }; runAt?: Date } | null> {
  const payload = { since: wanted.since ?? (await databaseTime(db)) };
  if (await servesSince(db, engine, payload.since)) return null;
  try {
    await asOnlyBuilder(db, engine, async () => {
      const build = await openBuild(db, engine);
      if (build.after < (await lastThreadId(db))) {
        await reindexRange(db, engine, build, { after: build.after, upTo: build.rangeEnd(build.after) });
      } else {
        await finishBuild(db, engine, build, build.documents);
      }
    });
    return { payload };
  } catch (error) {
    if (error instanceof ReindexUnderWay) return { payload, runAt: new Date(Date.now() + UNDER_WAY_MS) };
    throw error;
  }
}

async function databaseTime(db: Database): Promise<string> {
  const [{ now }] = await db.$queryRaw<[{ now: Date }]>`SELECT now()`;
  return now.toISOString();
}

async function servesSince(db: Database, { name: engine }: SearchEngine, since: string): Promise<boolean> {
  const serving = await db.searchBuild.findFirst({
    where: { engine, servesFrom: { not: null }, startedAt: { gt: since } },
    select: { id: true },
  });
  return serving !== null;
}

import type { Database } from '@embassy/database';
import type { IndexBuild, SearchEngine } from '../contract.ts';

/** The new index takes over; not one without any document because every one of them failed. */
export async function finishBuild(
  db: Database,
  { name: engine }: SearchEngine,
  build: IndexBuild,
  documents: number,
): Promise<void> {
  const failed = documents > 0 ? null : await db.searchFailure.findFirst({ where: { engine } });
  if (failed) {
    // The next one begins anew instead of finding this one done.
    await db.searchBuild.deleteMany({ where: { engine, servesFrom: null } });
    throw new Error(
      `No thread could be indexed, so the old index stays. Thread ${failed.threadId}: ${failed.reason}`,
    );
  }
  await build.finish();
}

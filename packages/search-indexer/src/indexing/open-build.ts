import type { Database } from '@embassy/database';
import type { IndexBuild, SearchEngine } from '../contract.ts';
import { INDEX_VERSION } from '../index-version.ts';

/** The build that is under way, if this version of the program began it; a new one otherwise. */
export async function openBuild(db: Database, engine: SearchEngine): Promise<IndexBuild> {
  const open = { engine: engine.name, servesFrom: null };
  // Half of it would be as it was once. What it wrote goes when the next one is whole.
  await db.searchBuild.deleteMany({ where: { ...open, after: { gt: 0 }, version: { not: INDEX_VERSION } } });
  const build = await engine.build();
  await db.searchBuild.updateMany({ where: open, data: { version: INDEX_VERSION } });
  return build;
}

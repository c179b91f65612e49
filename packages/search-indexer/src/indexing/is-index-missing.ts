import type { Database } from '@embassy/database';
import type { SearchEngine } from '../contract.ts';
import { INDEX_VERSION } from '../index-version.ts';

/**
 * Whether there are threads and no index was ever built of them, or only by an older version of the program. An index
 * that only grew with changes does not count.
 */
export async function isIndexMissing(db: Database, { name: engine }: SearchEngine): Promise<boolean> {
  const built = await db.searchBuild.findFirst({
    where: { engine, servesFrom: { not: null }, after: { gt: 0 }, version: { gte: INDEX_VERSION } },
    select: { id: true },
  });
  return built === null && (await db.thread.findFirst({ select: { id: true } })) !== null;
}

import type { Index } from 'meilisearch';
import { SearchResting } from '../../contract.ts';
import { servingBuild } from './builds.ts';
import { type Connection, indexName, isIndexGone } from './connection.ts';
import type { MeilisearchDocument } from './meilisearch-document.ts';
import { restingUnlessUp } from './unless-down.ts';

export type Serving = { index: Index<MeilisearchDocument>; name: string; signal: AbortSignal };

/** Asks the index that serves, within the time that a page waits; all requests of one search share it. */
export function askServing<T>(connection: Connection, ask: (serving: Serving) => Promise<T>): Promise<T> {
  const { client, db, timeoutMs } = connection;
  const signal = AbortSignal.timeout(timeoutMs);
  const once = async (): Promise<{ build: number; asking: Promise<T> }> => {
    const build = await servingBuild(db);
    if (build === null) throw new SearchResting('There is no index yet.');
    const name = indexName(connection, build);
    return { build, asking: ask({ index: client.index(name), name, signal }) };
  };
  return restingUnlessUp(
    (async () => {
      const first = await once();
      try {
        return await first.asking;
      } catch (error) {
        // A new index has taken over in between, and the old one went.
        if (!isIndexGone(error) || (await servingBuild(db)) === first.build) throw error;
        return (await once()).asking;
      }
    })(),
  );
}

import type { SearchEngine } from '../../contract.ts';
import { buildIndex } from './build-index.ts';
import { engineName } from './builds.ts';
import { connect, indexName, type MeilisearchOptions } from './connection.ts';
import { toMeilisearchDocuments } from './meilisearch-document.ts';
import { prepareIndexes, writableBuilds } from './prepare-indexes.ts';
import { searchThreads } from './search-threads.ts';
import { settled } from './settled.ts';
import { similarThreads } from './similar-threads.ts';
import { suggestThreads } from './suggest-threads.ts';
import { writingUnlessDown } from './unless-down.ts';
import { writeDocuments } from './write-documents.ts';

/** The engine that is a Meilisearch server of the operator's. */
export function createMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const connection = connect(options);

  const upsert: SearchEngine['upsert'] = async (documents) => {
    if (documents.length === 0) return [];
    const made = await toMeilisearchDocuments(documents);
    const builds = await writableBuilds(connection);
    const refused = await Promise.all(
      builds.map((build) => writeDocuments(connection, build, made.documents)),
    );
    // What is refused is so by every index, and told once.
    return [
      ...made.failures,
      ...new Map(refused.flat().map((failure) => [failure.threadId, failure])).values(),
    ];
  };

  const remove: SearchEngine['remove'] = async (threadIds) => {
    if (threadIds.length === 0) return;
    const builds = await writableBuilds(connection);
    await Promise.all(
      builds.map((build) =>
        settled(connection.client.index(indexName(connection, build)).deleteDocuments([...threadIds])),
      ),
    );
  };

  return {
    name: engineName,
    prepare: () => writingUnlessDown(prepareIndexes(connection)),
    upsert: (documents) => writingUnlessDown(upsert(documents)),
    remove: (threadIds) => writingUnlessDown(remove(threadIds)),
    build: () => buildIndex(connection),
    search: (query) => searchThreads(connection, query),
    suggest: (query) => suggestThreads(connection, query),
    similar: (query) => similarThreads(connection, query),
  };
}

import type { IndexBuild } from '../../contract.ts';
import { advanceBuild, openBuild, serveBuild } from './builds.ts';
import { type Connection, indexName } from './connection.ts';
import { indexSettings } from './index-settings.ts';
import { toMeilisearchDocuments } from './meilisearch-document.ts';
import { ensureIndex, removeStrays } from './prepare-indexes.ts';
import { settled } from './settled.ts';
import { readSynonyms } from './synonyms.ts';
import { writingUnlessDown } from './unless-down.ts';
import { writeDocuments } from './write-documents.ts';

/** Ids of threads in a range: enough to keep the server busy, few enough to be written in one go. */
const range = 2_000;

/**
 * Builds an index beside the one that serves, under its own name. Which one serves is a row of the database that
 * changes in one transaction: there is no moment at which a kill could leave it open which is the new one.
 */
export function buildIndex(connection: Connection): Promise<IndexBuild> {
  return writingUnlessDown(openIndexBuild(connection));
}

async function openIndexBuild(connection: Connection): Promise<IndexBuild> {
  const { client, db } = connection;
  const { id } = await openBuild(db);
  // May find that the index is gone, and the build begins anew.
  await ensureIndex(connection, id, { ...indexSettings, synonyms: await readSynonyms(db) });
  const { after, documents } = await openBuild(db);

  const write: IndexBuild['write'] = async ({ after, upTo, documents, turn }) => {
    await turn;
    const index = client.index(indexName(connection, id));
    // Tasks are carried out in the order they are sent; this one changes nothing unless the range was written before.
    const cleared = index.deleteDocuments({ filter: `id > ${after} AND id <= ${upTo}` });
    await cleared;
    const made = await toMeilisearchDocuments(documents);
    const failures = [...made.failures, ...(await writeDocuments(connection, id, made.documents))];
    await settled(cleared);
    await advanceBuild(db, id, upTo, documents.length - failures.length);
    return failures;
  };
  const finish = async () => {
    await serveBuild(db, id);
    await removeStrays(connection);
  };
  return {
    after,
    documents,
    rangeEnd: (after) => after + range,
    write: (range) => writingUnlessDown(write(range)),
    finish: () => writingUnlessDown(finish()),
  };
}

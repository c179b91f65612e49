import { MeilisearchApiError } from 'meilisearch';
import { servingBuild } from './builds.ts';
import { connect, indexName, isIndexGone, type MeilisearchOptions } from './connection.ts';
import { indexSettings } from './index-settings.ts';
import { settingsDifference } from './settings-difference.ts';
import { readSynonyms } from './synonyms.ts';

export type MeilisearchState =
  | { is: 'unreachable' | 'refusing'; reason: string }
  | { is: 'without index' }
  /** What the index holds, and which settings are not as they should be. */
  | { is: 'there'; version: string; documents: number; differing: string[] };

/** Looks at the server and at the index that serves, and changes nothing. */
export async function inspectMeilisearch(options: MeilisearchOptions): Promise<MeilisearchState> {
  const connection = connect(options);
  const { client, db } = connection;
  try {
    const { pkgVersion: version } = await client.getVersion();
    const build = await servingBuild(db);
    if (build === null) return { is: 'without index' };
    const index = client.index(indexName(connection, build));
    const [settings, { numberOfDocuments: documents }] = await Promise.all([
      index.getSettings(),
      index.getStats(),
    ]);
    const wanted = { ...indexSettings, synonyms: await readSynonyms(db) };
    const differing = Object.keys(settingsDifference(wanted, settings) ?? {});
    return { is: 'there', version, documents, differing };
  } catch (error) {
    if (isIndexGone(error)) return { is: 'without index' };
    const reason = error instanceof Error ? error.message : String(error);
    return { is: error instanceof MeilisearchApiError ? 'refusing' : 'unreachable', reason };
  }
}

import type { Settings } from 'meilisearch';
import { ensureServing, liveBuilds, restartBuild } from './builds.ts';
import { type Connection, indexName, isIndexGone } from './connection.ts';
import { indexSettings } from './index-settings.ts';
import { settingsDifference } from './settings-difference.ts';
import { settled, waiting } from './settled.ts';
import { readSynonyms } from './synonyms.ts';

/** Brings the indexes of all builds into being and up to these settings, and takes away what is left of earlier ones. */
export async function prepareIndexes(connection: Connection): Promise<void> {
  await ensureServing(connection.db);
  const synonyms = await readSynonyms(connection.db);
  const builds = await liveBuilds(connection.db);
  for (const build of builds) await ensureIndex(connection, build, { ...indexSettings, synonyms });
  await removeStrays(connection);
}

/**
 * The builds to write to, their indexes there. Synonyms are compared each time: a tag that changes is followed by the
 * documents of its threads. Other settings are not, or two versions side by side would never agree.
 */
export async function writableBuilds(connection: Connection): Promise<number[]> {
  await ensureServing(connection.db);
  const synonyms = await readSynonyms(connection.db);
  const builds = await liveBuilds(connection.db);
  for (const build of builds) await ensureIndex(connection, build, { synonyms });
  return builds;
}

/** Makes sure that the index of a build is there and has these settings; sends nothing when nothing differs. */
export async function ensureIndex(connection: Connection, build: number, wanted: Settings): Promise<void> {
  const { client, db } = connection;
  const name = indexName(connection, build);
  let current = await settingsOf(connection, name);
  if (current === null) {
    // Whoever lost the index lost its documents: what the build says of itself is not true any more.
    await restartBuild(db, build);
    await settled(client.createIndex(name, { primaryKey: 'id' }), 'index_already_exists');
    current = {};
  }
  // An index without filters was made by the server itself, which makes one for any document it is given.
  const isBare = !current.filterableAttributes?.length;
  const all = isBare ? { ...indexSettings, ...wanted } : wanted;
  if (settingsDifference(all, current) === null) return;
  await settingsArrived(connection, name);
  const missing = settingsDifference(all, (await settingsOf(connection, name)) ?? {});
  if (missing) await settled(client.index(name).updateSettings(missing));
}

/** What the index is set to; null when there is no such index. */
async function settingsOf({ client }: Connection, name: string): Promise<Settings | null> {
  try {
    return await client.index(name).getSettings();
  } catch (error) {
    if (isIndexGone(error)) return null;
    throw error;
  }
}

/** Settings of a large index take minutes: what was sent before is waited for, not sent again. */
async function settingsArrived({ client }: Connection, name: string): Promise<void> {
  const { results } = await client.tasks.getTasks({
    indexUids: [name],
    types: ['settingsUpdate'],
    statuses: ['enqueued', 'processing'],
  });
  for (const { uid } of results) await client.tasks.waitForTask(uid, waiting);
}

/** Takes away our indexes that belong to no build. */
export async function removeStrays(connection: Connection): Promise<void> {
  const { client, db } = connection;
  const { results } = await client.getRawIndexes({ limit: 1_000 });
  const kept = new Set((await liveBuilds(db)).map((build) => indexName(connection, build)));
  const ours = new RegExp(`^${connection.index}_threads_\\d+$`);
  for (const { uid } of results) if (ours.test(uid) && !kept.has(uid)) await client.deleteIndex(uid);
}

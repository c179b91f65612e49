import { createDatabase, type Database } from '@embassy/database';
import { cloneDatabase } from '@embassy/database/testing/clone-database';
import { createPostgresEngine, reindex } from '@embassy/search-indexer';
import { createMeilisearchEngine } from '@embassy/search-indexer/meilisearch';
import { buildCommunity } from '@embassy/search-indexer/testing/build-community';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../config.ts';
import { diagnoseSearch } from './search.ts';

let db: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  db = createDatabase(clone.url, { connections: 5 });
});
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

test('search is well without threads, ill with threads and no index, and well again when that was built', async () => {
  const engine = createPostgresEngine(db);
  const diagnose = () => diagnoseSearch(db, engine, loadConfig({}));
  expect(await diagnose()).toMatchObject({ name: 'search', ok: true });
  await buildCommunity(db, [1, 2, 3]);
  expect(await diagnose()).toMatchObject({
    ok: false,
    says: expect.stringMatching(/no index .* `embassy reindex`/),
  });
  await reindex(db, engine);
  expect(await diagnose()).toMatchObject({ ok: true });

  const failures = [2, 3].map((threadId) => ({ engine: engine.name, threadId, reason: 'Too odd.' }));
  await db.searchFailure.createMany({ data: failures });
  expect(await diagnose()).toMatchObject({
    ok: false,
    says: 'threads that could not be indexed: thread 2: Too odd.; thread 3: Too odd.',
  });
});

test('a Meilisearch server that does not answer is named by its variable', async () => {
  // Nothing listens on the port that every system keeps for itself.
  const config = loadConfig({ MEILI_URL: 'http://127.0.0.1:1', MEILI_KEY: 'hunter2' });
  const engine = createMeilisearchEngine({ ...config.meilisearch!, db });
  const { ok, says } = await diagnoseSearch(db, engine, config);
  expect(ok).toBe(false);
  expect(says).toMatch(/^the server of MEILI_URL is unreachable .* check MEILI_URL and the server$/);
  expect(says).not.toContain('hunter2');
});

import { createDatabase, type Database } from '@embassy/database';
import { cloneDatabase } from '@embassy/database/testing/clone-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPostgresEngine } from '../engines/postgres/postgres-engine.ts';
import { indexThreads } from '../index-threads.ts';
import { reindex } from '../reindex.ts';
import { buildCommunity, idsInBlocks } from '../testing/build-community.ts';
import { lockDocuments } from './lock-documents.ts';

const ids = idsInBlocks(3, 2);

let db: Database;
let drop: () => Promise<void>;
beforeEach(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  db = createDatabase(clone.url, { connections: 10 });
  await buildCommunity(db, ids);
});
afterEach(async () => {
  await db.$disconnect();
  await drop();
});

/** Waits until as many of this database wait for somebody's lock. */
async function waiting(count: number): Promise<void> {
  const waiters = () => db.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory'`;
  await expect.poll(async () => (await waiters())[0].count, { timeout: 10_000 }).toBe(count);
}

test('a build and a change of threads in several of its ranges never wait for each other in a ring', async () => {
  const engine = createPostgresEngine(db);
  await engine.prepare();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const first = db.$transaction(
    async (tx) => {
      await lockDocuments(tx, [ids[0]!]);
      await released;
    },
    { timeout: 30_000 },
  );
  await waiting(0);
  const change = indexThreads(db, engine, [ids[0]!, ids[2]!]);
  await waiting(1);
  const built = reindex(db, engine);
  await waiting(2);
  release();
  await first;
  expect(await change).toEqual([]);
  expect(await built).toMatchObject({ documents: ids.length, failures: [], isWhole: true });
});

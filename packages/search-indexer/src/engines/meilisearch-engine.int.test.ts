import { randomUUID } from 'node:crypto';
import { createDatabase, type Database } from '@embassy/database';
import { cloneDatabase } from '@embassy/database/testing/clone-database';
import { Meilisearch } from 'meilisearch';
import { afterAll, beforeAll } from 'vitest';
import { engineSuite } from './engine-suite.ts';
import { createMeilisearchEngine } from './meilisearch/meilisearch-engine.ts';

/** Against a real server, where there is one: its indexes that begin with the name below come and go. */
const { MEILI_URL: url = '', MEILI_KEY: key } = process.env;
const skip = url === '';
const index = `embassy_test_${randomUUID().slice(0, 8)}`;

let db: Database;
let drop: () => Promise<void>;
let run = 0;
beforeAll(async () => {
  if (skip) return;
  const clone = await cloneDatabase();
  drop = clone.drop;
  db = createDatabase(clone.url, { connections: 5 });
});
afterAll(async () => {
  if (skip) return;
  const client = new Meilisearch({ host: url, ...(key && { apiKey: key }) });
  const { results } = await client.getRawIndexes({ limit: 1_000 });
  for (const { uid } of results) if (uid.startsWith(index)) await client.deleteIndex(uid);
  await db.$disconnect();
  await drop();
});

engineSuite(
  'meilisearch',
  async () => {
    await db.$executeRaw`TRUNCATE search_build`;
    run++;
    // A server of a test may share its machine with everything else: pages are not what is waited for here.
    const options = { url, db, index: `${index}_${run}`, timeoutMs: 10_000, ...(key && { key }) };
    const engine = createMeilisearchEngine(options);
    await engine.prepare();
    return { engine, another: () => createMeilisearchEngine(options) };
  },
  { skip },
);

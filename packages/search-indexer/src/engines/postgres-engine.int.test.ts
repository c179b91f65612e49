import { createDatabase, type Database } from '@embassy/database';
import { cloneDatabase } from '@embassy/database/testing/clone-database';
import { afterAll, beforeAll } from 'vitest';
import { engineSuite } from './engine-suite.ts';
import { createPostgresEngine } from './postgres/postgres-engine.ts';

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

engineSuite('postgres', async () => {
  await db.$executeRaw`TRUNCATE search_build, search_document, search_posting, search_block, search_word`;
  return { engine: createPostgresEngine(db), another: () => createPostgresEngine(db) };
});

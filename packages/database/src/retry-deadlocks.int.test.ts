import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type Database } from './client.ts';
import { startDisposablePostgres } from './embedded/start-disposable-postgres.ts';

let postgres: Awaited<ReturnType<typeof startDisposablePostgres>>;
let db: Database;
beforeAll(async () => {
  postgres = await startDisposablePostgres();
  db = createDatabase(postgres.url, { connections: 4 });
  await db.$executeRaw`CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)`;
  await db.$executeRaw`INSERT INTO counter VALUES (1, 0), (2, 0)`;
});
afterAll(async () => {
  await db.$disconnect();
  await postgres.stop();
});

test('two transactions that wait for each other both happen, each once', async () => {
  let began = 0;
  const bothHoldOne = Promise.withResolvers<void>();
  const add = (first: number, second: number) =>
    db.$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE counter SET n = n + 1 WHERE id = ${first}`;
      began += 1;
      if (began === 2) bothHoldOne.resolve();
      await bothHoldOne.promise;
      await tx.$executeRaw`UPDATE counter SET n = n + 1 WHERE id = ${second}`;
    });
  await Promise.all([add(1, 2), add(2, 1)]);
  expect(began).toBeGreaterThan(2);
  expect(await db.$queryRaw`SELECT id, n FROM counter ORDER BY id`).toEqual([
    { id: 1, n: 2 },
    { id: 2, n: 2 },
  ]);
});

test('a transaction that fails otherwise is not run again', async () => {
  let runs = 0;
  const fail = db.$transaction(async () => {
    runs += 1;
    throw new Error('No.');
  });
  await expect(fail).rejects.toThrow('No.');
  expect(runs).toBe(1);
});

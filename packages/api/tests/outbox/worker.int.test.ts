import {
  countFailedJobs,
  createDatabase,
  type Database,
  emit,
  listFailedJobs,
  retryFailedJobs,
} from '@embassy/database';
import { startDisposablePostgres } from '@embassy/database/embedded/start-disposable-postgres';
import { deployMigrations } from '@embassy/database/migrate';
import { startWorker, type Worker } from '@embassy/database/outbox/start-worker';
import type { Tasks } from '@embassy/database/outbox/tasks';
import { quickAddJob } from 'graphile-worker';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../src/testing/clone-database.ts';

let url: string;
let db: Database;
let pool: pg.Pool;
let drop: () => Promise<void>;
let workers: Worker[] = [];
beforeAll(async () => {
  ({ url, drop } = await cloneDatabase());
  db = createDatabase(url, { connections: 5 });
  pool = new pg.Pool({ connectionString: url, max: 5 })
    .on('error', () => {})
    .on('connect', (client) => client.on('error', () => {}));
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});
afterAll(async () => {
  await pool.end();
  await db.$disconnect();
  await drop();
});
beforeEach(async () => {
  await pool.query('TRUNCATE outbox, graphile_worker._private_jobs');
});

type Told = { payload: { commentId: number } };
const errors: string[] = [];
async function start(tasks: Tasks, relay = true) {
  const worker = await startWorker({
    databaseUrl: url,
    tasks,
    relay,
    concurrency: 2,
    onError: (error, about) => errors.push(`${about}: ${(error as Error).message}`),
  });
  workers.push(worker);
  return worker;
}

describe('a worker', () => {
  test('does what events ask for, and ends in order', async () => {
    const done: number[] = [];
    const worker = await start({
      tell: async ({ payload }: Told) => {
        done.push(payload.commentId);
      },
    });
    await emit(db, 'comment.added', { threadId: 1, postId: 1, commentId: 5, actorId: 1 });
    await expect.poll(() => done, { timeout: 5_000 }).toEqual([5]);
    await worker.stop();
    workers = [];
    const { rows } = await pool.query(
      `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND query LIKE '%graphile_worker%' AND state <> 'idle'`,
    );
    expect(rows[0].count).toBe(0);
  });

  test('waits for the job it is at before it stops', async () => {
    let finished = false;
    const begun = Promise.withResolvers<void>();
    const worker = await start({
      long: async () => {
        begun.resolve();
        await new Promise((resolve) => setTimeout(resolve, 300));
        finished = true;
      },
    });
    await quickAddJob({ pgPool: pool }, 'long', {});
    await begun.promise;
    await worker.stop();
    workers = [];
    expect(finished).toBe(true);
    await expect
      .poll(async () => (await pool.query('SELECT FROM graphile_worker._private_jobs')).rowCount)
      .toBe(0);
  });

  test('takes over the jobs of one that died, at its start, and leaves those of one that lives', async () => {
    await quickAddJob({ pgPool: pool }, 'orphan', {});
    await pool.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'pool-of-a-dead-process', attempts = 1`,
    );
    const begun = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    let runs = 0;
    await start(
      {
        busy: async () => {
          runs++;
          begun.resolve();
          await release.promise;
        },
      },
      false,
    );
    await quickAddJob({ pgPool: pool }, 'busy', {});
    await begun.promise;
    const done: string[] = [];
    await start({ orphan: async () => void done.push('orphan'), busy: async () => void runs++ }, false);
    await expect.poll(() => done, { timeout: 5_000 }).toEqual(['orphan']);
    release.resolve();
    expect(runs).toBe(1);
  });

  test('starts over under another name when the database cuts its connections, and loses no job', async () => {
    const done: number[] = [];
    await start({
      tell: async ({ payload }: Told) => {
        done.push(payload.commentId);
      },
    });
    errors.length = 0;
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await pool.query(
      `INSERT INTO outbox (event, payload) VALUES ('comment.added', '{"threadId":1,"postId":1,"commentId":8,"actorId":1}')`,
    );
    await expect.poll(() => done, { timeout: 20_000 }).toEqual([8]);
    // The life that was cut may still do the job over a new connection; that it is over is told once it has closed.
    await expect
      .poll(() => errors.some((error) => error.startsWith('worker:')), { timeout: 20_000 })
      .toBe(true);
    expect(done).toEqual([8]);
  });
});

test('a database that goes away while a job runs ends neither the process nor the order in which it stops', async () => {
  const postgres = await startDisposablePostgres();
  await deployMigrations(postgres.url);
  const begun = Promise.withResolvers<void>();
  const told: string[] = [];
  const worker = await startWorker({
    databaseUrl: postgres.url,
    tasks: {
      long: async () => {
        begun.resolve();
        await new Promise((resolve) => setTimeout(resolve, 500));
      },
    },
    onError: (_error, about) => told.push(about),
  });
  await quickAddJob({ connectionString: postgres.url }, 'long', {});
  await begun.promise;
  await postgres.stop();
  // The job ends, and its end cannot be written down: vitest fails on a rejection that nobody handles.
  await expect.poll(() => told.length, { timeout: 15_000 }).toBeGreaterThan(1);
  await worker.stop();
  expect(new Set(told)).toEqual(new Set(['worker']));
});

test('jobs that failed are listed with their error, and tried again when asked', async () => {
  let broken = true;
  await start({
    fragile: async () => {
      if (broken) throw new Error('the mail server is on holiday');
    },
  });
  await quickAddJob({ pgPool: pool }, 'fragile', { to: 5 }, { maxAttempts: 1 });
  await expect.poll(() => countFailedJobs(db), { timeout: 5_000 }).toEqual({ retrying: 0, givenUp: 1 });
  expect(await listFailedJobs(db)).toMatchObject([
    {
      task: 'fragile',
      payload: { to: 5 },
      attempts: 1,
      error: 'the mail server is on holiday',
      nextAttempt: null,
    },
  ]);
  broken = false;
  expect(await retryFailedJobs(db, ['0'])).toBe(0);
  expect(await retryFailedJobs(db)).toBe(1);
  await expect.poll(() => listFailedJobs(db), { timeout: 10_000 }).toEqual([]);
});

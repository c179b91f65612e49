import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, inject, vi } from 'vitest';
import { createDatabase, type Database } from '../../packages/database/src/index.ts';
import { cloneDatabase, withAdmin } from '../../packages/database/src/testing/clone-database.ts';
import { spawnServer } from '../../packages/server/tests/spawned-server.ts';
import { runCommand } from './run-command.ts';

/** What a community consists of when its site is started: a database, and a folder of files. */
export type Beginning = { databaseUrl: string; dataDir: string; remove(): Promise<void> };

type Environment = { DATABASE_URL: string; DATA_DIR: string };

/** How communities come to be, as an operator makes them. */
const makers = {
  /** Plays the demo, as the first start does. */
  demo: (env: Environment) => serveUntilAtRest({ ...env, SEED: 'demo' }),
  /** Imports the beer community of Stack Exchange. */
  beer: async (env: Environment) => {
    const dump = path.join(process.env.EMBASSY_TEST_DATA ?? '', 'data/stackexchange-beer');
    await runCommand(['import', 'stackexchange', dump], env);
    await serveUntilAtRest(env);
  },
};

/** Serves it until all is done that is done in the background: otherwise the server of every copy would do it anew. */
async function serveUntilAtRest(env: Environment & { SEED?: string }): Promise<void> {
  const server = await spawnServer({ env });
  const db = createDatabase(env.DATABASE_URL, { connections: 1 });
  try {
    await server.ready();
    await vi.waitFor(async () => expect(await leftToDo(db)).toEqual(nothing), {
      timeout: 150_000,
      interval: 250,
    });
  } finally {
    await db.$disconnect();
    server.child.kill('SIGTERM');
    await server.ended;
  }
}

const nothing = { events: 0, jobs: 0, unindexed: 0 };

/** What happened and was not told yet, jobs that are due within a minute, threads that search does not know. */
async function leftToDo(db: Database): Promise<typeof nothing> {
  const [jobs] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM graphile_worker._private_jobs
    WHERE run_at < now() + interval '1 minute' AND attempts < max_attempts`;
  const threads = await db.thread.count({ where: { state: 'VISIBLE', mergedIntoId: null } });
  return {
    events: await db.outbox.count(),
    jobs: jobs!.count,
    unindexed: Math.max(0, threads - (await db.searchDocument.count())),
  };
}

export type CommunityName = keyof typeof makers;

/** A community of its own for one site: an empty one, or a copy of one that is made once in a run of tests. */
export async function beginWith(name?: CommunityName): Promise<Beginning> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-site-'));
  if (name !== undefined) await makeOnce(name);
  const { url, drop } = await cloneDatabase(name);
  if (name !== undefined) fs.cpSync(path.join(inject('communities'), name), dataDir, { recursive: true });
  return {
    databaseUrl: url,
    dataDir,
    async remove() {
      await drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Files of tests run side by side: the first that needs the community makes it, the others wait for that. */
async function makeOnce(name: CommunityName): Promise<void> {
  await withAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [`community ${name}`]);
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return;
    const { databaseUrl, dataDir, remove } = await beginWith();
    try {
      await makers[name]({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir });
      fs.cpSync(dataDir, path.join(inject('communities'), name), { recursive: true });
      const made = new URL(databaseUrl).pathname.slice(1);
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${made}`);
    } finally {
      await remove();
    }
  });
}

import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { deployMigrations } from '@embassy/database/migrate';
import { startWorker } from '@embassy/database/outbox/start-worker';
import { wakeRelay } from '@embassy/database/outbox/wake-relay';
import pg from 'pg';

export const description =
  'How fast events are emitted and handled, and what waiting costs. [--events N] [--seconds N] [--database URL]';

type Tools = { database(): Promise<{ url: string }> };

type Result = {
  /** Transactions a second that write one row: alone, with an event, and with an event and a NOTIFY. */
  commitsPerSecond: { plain: number; emitting: number; notifying: number };
  /** From the commit of an event to its handling, in milliseconds. */
  latency: { sameProcess: Spread; otherProcess: Spread };
  /** Events a second from the outbox through relay and queue to a task that does nothing. */
  handledPerSecond: number;
  /** What a worker costs that has nothing to do. */
  idle: { statementsPerSecond: number; cpuPercent: number };
};
type Spread = { median: number; p95: number; worst: number };

const CLIENTS = 16;

/** Measures in a database of its own, beside the configured one, and drops it. */
export async function run(args: readonly string[], tools: Tools): Promise<Result> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '3' },
      database: { type: 'string' },
    },
  });
  const events = Number(values.events);
  const seconds = Number(values.seconds);
  if (!(events >= 1 && seconds > 0)) throw new Error('--events and --seconds are numbers above zero.');
  const home = values.database ?? (await tools.database()).url;
  return withOwnDatabase(home, async (url) => {
    const pool = new pg.Pool({ connectionString: url, max: CLIENTS });
    // Dropping the database cuts what is still closing.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    try {
      const result: Result = {
        commitsPerSecond: await measureCommits(pool, seconds),
        latency: await measureLatency(url, pool),
        handledPerSecond: await measureThroughput(url, pool, events),
        idle: await measureIdling(url, pool),
      };
      print(result);
      return result;
    } finally {
      await pool.end();
    }
  });
}

export default run;

async function withOwnDatabase<T>(home: string, use: (url: string) => Promise<T>): Promise<T> {
  const name = `bench_outbox_${process.pid}`;
  const admin = new pg.Client(home);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const own = new URL(home);
  own.pathname = `/${name}`;
  try {
    await deployMigrations(own.href);
    // A worker makes the queue's tables when there are none.
    await (
      await startWorker({ databaseUrl: own.href, tasks: { tell: async () => {} }, onError: fail })
    ).stop();
    return await use(own.href);
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

const insertEvent = `INSERT INTO outbox (event, payload) VALUES ('comment.added', $1)`;
const payload = (n: number) => JSON.stringify({ threadId: 1, postId: 1, commentId: n, actorId: 1 });

async function measureCommits(pool: pg.Pool, seconds: number): Promise<Result['commitsPerSecond']> {
  await pool.query('CREATE TABLE fact (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, member_id int)');
  const commits = async (extra: readonly string[]) => {
    const end = performance.now() + seconds * 1000;
    let count = 0;
    const client = async () => {
      const connection = await pool.connect();
      while (performance.now() < end) {
        await connection.query('BEGIN');
        await connection.query('INSERT INTO fact (member_id) VALUES (1)');
        for (const sql of extra) await connection.query(sql, sql === insertEvent ? [payload(1)] : []);
        await connection.query('COMMIT');
        count++;
      }
      connection.release();
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    return Math.round(count / seconds);
  };
  const result = {
    plain: await commits([]),
    emitting: await commits([insertEvent]),
    notifying: await commits([insertEvent, `NOTIFY bench`]),
  };
  await pool.query('TRUNCATE outbox');
  return result;
}

async function measureLatency(url: string, pool: pg.Pool): Promise<Result['latency']> {
  let handled = (_commentId: number) => {};
  const tell = async (event: { payload: { commentId: number } }) => handled(event.payload.commentId);
  const worker = await startWorker({ databaseUrl: url, tasks: { tell }, onError: fail });
  const sample = async (wake: boolean): Promise<Spread> => {
    const times: number[] = [];
    for (let n = 0; n < 40; n++) {
      // At no fixed beat: the relay polls at one.
      await pause(300 + Math.random() * 400);
      const { promise, resolve } = Promise.withResolvers<void>();
      handled = () => resolve();
      const begun = performance.now();
      await pool.query(insertEvent, [payload(n)]);
      if (wake) wakeRelay();
      await promise;
      times.push(performance.now() - begun);
    }
    return spreadOf(times);
  };
  try {
    return { sameProcess: await sample(true), otherProcess: await sample(false) };
  } finally {
    await worker.stop();
  }
}

async function measureThroughput(url: string, pool: pg.Pool, events: number): Promise<number> {
  await pool.query(
    `INSERT INTO outbox (event, payload) SELECT 'comment.added',
       jsonb_build_object('threadId', 1, 'postId', 1, 'commentId', n, 'actorId', 1) FROM generate_series(1, $1::int) n`,
    [events],
  );
  let left = events;
  const { promise, resolve } = Promise.withResolvers<void>();
  const tell = async () => {
    if (--left === 0) resolve();
  };
  const begun = performance.now();
  const worker = await startWorker({ databaseUrl: url, tasks: { tell }, onError: fail });
  await promise;
  const took = (performance.now() - begun) / 1000;
  await worker.stop();
  return Math.round(events / took);
}

async function measureIdling(url: string, pool: pg.Pool): Promise<Result['idle']> {
  const SECONDS = 10;
  const worker = await startWorker({ databaseUrl: url, tasks: { tell: async () => {} }, onError: fail });
  await pause(2_000);
  const transactions = async () => {
    // A backend tells what it counted when it has been idle for a second.
    await pause(1_100);
    const { rows } = await pool.query(
      'SELECT xact_commit::int AS count FROM pg_stat_database WHERE datname = current_database()',
    );
    return rows[0].count as number;
  };
  const before = await transactions();
  const cpu = process.cpuUsage();
  await pause(SECONDS * 1000);
  const { user, system } = process.cpuUsage(cpu);
  const after = await transactions();
  await worker.stop();
  return {
    statementsPerSecond: Math.round((after - before) / (SECONDS + 1.1)),
    cpuPercent: ((user + system) / 1e6 / SECONDS) * 100,
  };
}

function spreadOf(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

function fail(error: unknown, about: string): void {
  console.error(`${about} failed:`, error);
}

function print({ commitsPerSecond, latency, handledPerSecond, idle }: Result): void {
  const spread = ({ median, p95, worst }: Spread) => `median ${median} ms, 95 % ${p95} ms, worst ${worst} ms`;
  console.log(
    `commits a second, ${CLIENTS} clients: ${commitsPerSecond.plain} plain, ${commitsPerSecond.emitting} with an event, ${commitsPerSecond.notifying} with an event and a NOTIFY`,
  );
  console.log(`emitted to handled, same process:  ${spread(latency.sameProcess)}`);
  console.log(`emitted to handled, other process: ${spread(latency.otherProcess)}`);
  console.log(`handled a second: ${handledPerSecond}`);
  console.log(
    `idle: ${idle.statementsPerSecond} statements a second, ${idle.cpuPercent.toFixed(2)} % of a core`,
  );
}

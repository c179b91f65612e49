import { createDatabase, type Database, emit, relayOnce } from '@embassy/database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase } from '../../src/testing/clone-database.ts';

let db: Database;
let pool: pg.Pool;
let drop: () => Promise<void>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  db = createDatabase(clone.url, { connections: 5 });
  pool = new pg.Pool({ connectionString: clone.url, max: 10 }).on('error', () => {});
});
afterAll(async () => {
  await pool.end();
  await db.$disconnect();
  await drop();
});
beforeEach(async () => {
  await pool.query('TRUNCATE outbox, graphile_worker._private_jobs');
});

const comment = (n: number) => ({ threadId: 1, postId: 1, commentId: n, actorId: 1 });
const emitComments = (from: number, to: number) =>
  pool.query(
    `INSERT INTO outbox (event, payload) SELECT 'comment.added',
       jsonb_build_object('threadId', 1, 'postId', 1, 'commentId', n, 'actorId', 1) FROM generate_series($1::int, $2::int) n`,
    [from, to],
  );
const jobs = async () =>
  (
    await pool.query(
      `SELECT task.identifier AS task, job.key, job.payload FROM graphile_worker._private_jobs job
       JOIN graphile_worker._private_tasks task ON task.id = job.task_id ORDER BY job.id`,
    )
  ).rows;
const toldComments = async () =>
  (await jobs())
    .filter(({ task }) => task === 'tell')
    .map(({ payload }) => payload.payload.commentId as number);
const waiting = () => db.outbox.count();

describe('the relay', () => {
  test('makes a job for each hearer and takes the event away', async () => {
    await db.$transaction((tx) => emit(tx, 'post.added', { threadId: 42, postId: 7, actorId: 1 }));
    expect(await relayOnce(pool)).toBe(1);
    // In which order the queue numbers them is its own affair.
    const made = (await jobs()).sort((a, b) => (a.task < b.task ? -1 : 1));
    expect(made).toMatchObject([
      { task: 'announce', payload: { name: 'post.added', payload: { postId: 7 } } },
      { task: 'badges:judge', key: 'badges:judge:postId:7', payload: { postId: 7 } },
      { task: 'ideas:note-reply', key: 'ideas:note-reply:42', payload: { threadId: 42 } },
      { task: 'index:thread', key: 'index:thread:42', payload: { threadId: 42 } },
      { task: 'reputation:record', key: 'reputation:record:post:7', payload: { postId: 7 } },
      { task: 'tell', payload: { name: 'post.added', payload: { threadId: 42, postId: 7, actorId: 1 } } },
    ]);
    expect(await waiting()).toBe(0);
  });

  test('lets jobs that would do the same fall together, within a batch and across batches', async () => {
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 5; n++) await emit(db, 'post.added', { threadId: 42, postId: n, actorId: 1 });
      await emit(db, 'post.added', { threadId: 43, postId: 9, actorId: 1 });
      await relayOnce(pool);
    }
    const keys = (await jobs()).flatMap(({ key }) => key ?? []);
    const posts = [0, 1, 2, 3, 4, 9].map((n) => `reputation:record:post:${n}`);
    const judged = [0, 1, 2, 3, 4, 9].map((n) => `badges:judge:postId:${n}`);
    const noted = ['ideas:note-reply:42', 'ideas:note-reply:43'];
    expect(keys.sort()).toEqual([...judged, ...noted, 'index:thread:42', 'index:thread:43', ...posts]);
  });

  test('leaves a job that waits where it is in the queue, however often the same is asked for', async () => {
    const vote = { voteId: 1, postId: 7, threadId: 42, actorId: 1, value: 1 };
    const moments = async () =>
      (await pool.query(`SELECT key, run_at FROM graphile_worker._private_jobs ORDER BY key`)).rows;
    await emit(db, 'vote.cast', vote);
    await relayOnce(pool);
    const before = await moments();
    await emit(db, 'vote.cast', vote);
    await relayOnce(pool);
    expect(before).toHaveLength(4);
    expect(await moments()).toEqual(before);
  });

  test('nothing is relayed of a transaction that rolled back', async () => {
    await db
      .$transaction(async (tx) => {
        await emit(tx, 'comment.added', comment(1));
        throw new Error('changed its mind');
      })
      .catch(() => {});
    expect(await relayOnce(pool)).toBe(0);
    expect(await jobs()).toEqual([]);
  });

  test('an event whose transaction is still open is told after it committed, although later ones were told before', async () => {
    const slow = await pool.connect();
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO outbox (event, payload) VALUES ('comment.added', '${JSON.stringify(comment(1))}')`,
    );
    await emit(db, 'comment.added', comment(2));
    await relayOnce(pool);
    expect(await toldComments()).toEqual([2]);
    await slow.query('COMMIT');
    slow.release();
    await relayOnce(pool);
    expect(await toldComments()).toEqual([2, 1]);
  });

  test('a relay that is killed before it commits has lost and doubled nothing', async () => {
    await emitComments(1, 20);
    // A lock on the queue's table holds the relay where it adds its jobs, its rows already taken.
    const holder = await pool.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE graphile_worker._private_jobs IN ACCESS EXCLUSIVE MODE');
    const victim = relayOnce(pool).then(
      () => 'relayed',
      () => 'died',
    );
    await expect
      .poll(async () => {
        const { rows } = await pool.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND query LIKE 'SELECT count(*)::int FROM graphile_worker.add_jobs%' AND wait_event_type = 'Lock'`,
        );
        return rows.length;
      })
      .toBe(1);
    expect(await victim).toBe('died');
    await holder.query('ROLLBACK');
    holder.release();
    expect(await waiting()).toBe(20);
    expect(await jobs()).toEqual([]);
    expect(await relayOnce(pool)).toBe(20);
    expect((await toldComments()).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  test('three relays at once make one job for each of 1,000 events that arrive meanwhile', async () => {
    let emitting = true;
    const relay = async () => {
      let relayed = 0;
      for (;;) {
        const last = !emitting;
        const found = await relayOnce(pool);
        relayed += found;
        if (found === 0 && last) return relayed;
      }
    };
    const relays = [relay(), relay(), relay()];
    const emitter = async (from: number) => {
      for (let n = from; n < from + 250; n += 10) await emitComments(n, n + 9);
    };
    await Promise.all([1, 251, 501, 751].map(emitter));
    emitting = false;
    const counts = await Promise.all(relays);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1000);
    expect((await toldComments()).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 1000 }, (_, i) => i + 1),
    );
    expect(await waiting()).toBe(0);
  });

  test('events of a newer version are left to it', async () => {
    await pool.query(`INSERT INTO outbox (event, payload) VALUES ('thread.sang', '{}')`);
    await emit(db, 'comment.added', comment(1));
    expect(await relayOnce(pool)).toBe(1);
    expect(await relayOnce(pool)).toBe(0);
    expect(await waiting()).toBe(1);
  });
});

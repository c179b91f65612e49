import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createDatabase, type Database } from '@embassy/database';
import { cloneDatabase } from '@embassy/database/testing/clone-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IndexBuild, SearchEngine } from './contract.ts';
import { createPostgresEngine } from './engines/postgres/postgres-engine.ts';
import { indexThreads } from './index-threads.ts';
import { ReindexUnderWay } from './indexing/build-lock.ts';
import { isIndexMissing } from './indexing/is-index-missing.ts';
import { reindexStep } from './indexing/reindex-step.ts';
import { type ReindexProgress, reindex } from './reindex.ts';
import { buildCommunity, idsInBlocks, wordOf } from './testing/build-community.ts';
import { digestIndex } from './testing/digest-index.ts';

const BLOCKS = 6;
const EACH = 20;
const ids = idsInBlocks(BLOCKS, EACH);
const inBlock = (block: number, n: number) => ids[block * EACH + n]!;

let db: Database;
let url: string;
let engine: SearchEngine;
let drop: () => Promise<void>;
beforeEach(async () => {
  const clone = await cloneDatabase();
  ({ url, drop } = clone);
  db = createDatabase(url, { connections: 8 });
  engine = createPostgresEngine(db);
  await engine.prepare();
  await buildCommunity(db, ids);
});
afterEach(async () => {
  await db.$disconnect();
  await drop();
});

async function find(text: string, audiences = ['public', 'members']): Promise<number[]> {
  const { threadIds } = await engine.search({
    text,
    audiences,
    filters: {},
    sort: 'RELEVANCE',
    limit: 20,
    offset: 0,
  });
  return threadIds;
}
const findUnique = (id: number) => find(wordOf(id));

/** An engine of which the build does something more around each write. */
function withWrites(
  around: (write: () => ReturnType<IndexBuild['write']>, upTo: number) => ReturnType<IndexBuild['write']>,
): SearchEngine {
  return {
    ...engine,
    build: async () => {
      const build = await engine.build();
      return { ...build, write: (range) => around(() => build.write(range), range.upTo) };
    },
  };
}

const edit = (threadId: number, html: string) =>
  db.post.updateMany({ where: { threadId, role: 'OPENING' }, data: { html } });

test('everything is found after a reindex, which tells how far it is', async () => {
  const told: ReindexProgress[] = [];
  expect(await isIndexMissing(db, engine)).toBe(true);
  const done = await reindex(db, engine, { onProgress: (progress) => told.push(progress) });
  expect(done).toEqual({ documents: 120, threads: 120, total: 120, failures: [], isWhole: true });
  expect(told.map(({ threads }) => threads)).toEqual([0, 20, 40, 60, 80, 100, 120]);
  expect(await isIndexMissing(db, engine)).toBe(false);
  for (const id of [ids[0]!, inBlock(2, 3), ids.at(-1)!]) expect(await findUnique(id)).toEqual([id]);
  expect(await find(wordOf(inBlock(0, 6)), ['public'])).toEqual([]);
});

test('a reindex that is killed goes on where it was, and is then as if it had never been killed', async () => {
  const file = path.join(import.meta.dirname, 'testing/reindex-process.ts');
  const child = spawn(process.execPath, [file, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let killed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.split('\n').some((line) => Number(line) >= 40) && !killed) killed = child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(killed).toBe(true);
  expect(await findUnique(ids[0]!)).toEqual([]);
  const open = await db.searchBuild.findFirstOrThrow({ where: { servesFrom: null } });
  expect(open.after).toBeGreaterThanOrEqual(2 * 4096 - 1);
  expect(open.after).toBeLessThan(ids.at(-1)!);

  const told: number[] = [];
  // The killed one's connection is gone a moment after its process.
  const done = await expect
    .poll(() => reindex(db, engine, { onProgress: ({ threads }) => told.push(threads) }).catch(() => null), {
      timeout: 10_000,
    })
    .toMatchObject({ documents: 120, threads: 120, isWhole: true })
    .then(() => true);
  expect(done).toBe(true);
  expect(told[0]).toBeGreaterThanOrEqual(40);
  const resumed = await digestIndex(db);
  await reindex(db, engine);
  expect(await digestIndex(db)).toEqual(resumed);
  expect(await db.searchBuild.count()).toBe(1);
});

test('one that is asked to stop leaves the old index as it was, and the next goes on', async () => {
  await reindex(db, engine);
  const before = await digestIndex(db);
  const stop = new AbortController();
  const stopped = await reindex(db, engine, {
    signal: stop.signal,
    onProgress: ({ threads }) => threads >= 40 && stop.abort(),
  });
  expect(stopped.isWhole).toBe(false);
  expect(stopped.threads).toBeLessThan(120);
  expect(await digestIndex(db)).toEqual(before);
  expect(await findUnique(inBlock(5, 1))).toEqual([inBlock(5, 1)]);
  const done = await reindex(db, engine);
  expect(done).toMatchObject({ documents: 120, threads: 120, isWhole: true });
  expect(await digestIndex(db)).toEqual(before);
});

test('what is edited, deleted or written while an index is built is right after the swap', async () => {
  await reindex(db, engine);
  const [early, late, gone, goneLate] = [inBlock(0, 1), inBlock(5, 1), inBlock(0, 2), inBlock(5, 2)];
  const fresh = ids.at(-1)! + 1;
  const changes: Promise<unknown>[] = [];
  const change = async () => {
    await edit(early, '<p>Now about the thermostat.</p>');
    await edit(late, '<p>Now about the thermostat.</p>');
    await db.thread.updateMany({ where: { id: { in: [gone, goneLate] } }, data: { state: 'DELETED' } });
    const { categoryId, authorId } = await db.thread.findUniqueOrThrow({ where: { id: early } });
    await db.thread.create({
      data: {
        id: fresh,
        kind: 'QUESTION',
        categoryId,
        authorId,
        title: 'A thermostat',
        slug: 'a',
        language: 'en',
      },
    });
    await indexThreads(db, engine, [early, late, gone, goneLate, fresh]);
  };
  const changing = withWrites(async (write, upTo) => {
    // Not waited for: a change waits for the ranges that are being read and written.
    if (upTo === 3 * 4096 - 1) changes.push(change());
    return write();
  });
  await reindex(db, changing);
  await Promise.all(changes);
  const expected = [early, late, fresh];
  expect((await find('thermostat')).toSorted((a, b) => a - b)).toEqual(expected);
  for (const id of [early, late, gone, goneLate]) expect(await findUnique(id)).toEqual([]);
  const grown = await digestIndex(db);
  await reindex(db, engine);
  expect(await digestIndex(db)).toEqual(grown);
});

test('a document that fails is told by its id and keeps no other back, and is forgotten when it works', async () => {
  const bad = inBlock(1, 4);
  const reason = 'it is not to its taste';
  const failing: SearchEngine = {
    ...withWrites(async (write) => write()),
    upsert: async (documents) => {
      const taken = documents.filter(({ threadId }) => threadId !== bad);
      const failures = await engine.upsert(taken);
      return taken.length === documents.length ? failures : [...failures, { threadId: bad, reason }];
    },
    build: async () => {
      const build = await engine.build();
      return {
        ...build,
        write: async ({ documents, ...range }) => {
          const taken = documents.filter(({ threadId }) => threadId !== bad);
          const failures = await build.write({ ...range, documents: taken });
          return taken.length === documents.length ? failures : [...failures, { threadId: bad, reason }];
        },
      };
    },
  };
  const done = await reindex(db, failing);
  expect(done).toMatchObject({
    documents: 119,
    threads: 120,
    isWhole: true,
    failures: [{ threadId: bad, reason }],
  });
  expect(await findUnique(bad)).toEqual([]);
  expect(await findUnique(inBlock(1, 5))).toEqual([inBlock(1, 5)]);

  expect(await indexThreads(db, engine, [bad])).toEqual([]);
  expect(await db.searchFailure.count()).toBe(0);
  expect(await findUnique(bad)).toEqual([bad]);

  // It was found by what it said; when what it says now cannot be indexed it is no longer found by that.
  await edit(bad, '<p>Something else.</p>');
  expect(await indexThreads(db, failing, [bad, inBlock(1, 5)])).toEqual([{ threadId: bad, reason }]);
  expect(await db.searchFailure.findMany({ select: { engine: true, threadId: true, reason: true } })).toEqual(
    [{ engine: 'postgres', threadId: bad, reason }],
  );
  expect(await findUnique(bad)).toEqual([]);
});

test('when every document fails the old index stays', async () => {
  await reindex(db, engine);
  const before = await digestIndex(db);
  const failing: SearchEngine = {
    ...engine,
    build: async () => {
      const build = await engine.build();
      return {
        ...build,
        write: async ({ documents, ...range }) => {
          await build.write({ ...range, documents: [] });
          return documents.map(({ threadId }) => ({ threadId, reason: 'nothing is to its taste' }));
        },
      };
    },
  };
  await expect(reindex(db, failing)).rejects.toThrow('No thread could be indexed');
  expect(await digestIndex(db)).toEqual(before);
  expect(await reindex(db, engine)).toMatchObject({ documents: 120, failures: [], isWhole: true });
  expect(await digestIndex(db)).toEqual(before);
});

test('two that build at once: the second is told, and a job waits for its turn', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: going, resolve: go } = Promise.withResolvers<void>();
  const slow = withWrites(async (write) => {
    begin();
    await going;
    return write();
  });
  const first = reindex(db, slow);
  await begun;
  await expect(reindex(db, engine)).rejects.toThrow(ReindexUnderWay);
  const next = await reindexStep(db, engine, {});
  expect(next?.runAt?.getTime()).toBeGreaterThan(Date.now());
  go();
  expect(await first).toMatchObject({ documents: 120, isWhole: true });
});

test('a job builds range by range, and once more when it was asked for in the middle of a build', async () => {
  await engine.build();
  await setTimeout(20);
  const steps = async (wanted: { since?: string }) => {
    let count = 0;
    for (
      let next: { payload: { since: string } } | null = { payload: wanted as { since: string } };
      next;
      count++
    ) {
      next = await reindexStep(db, engine, next.payload);
    }
    return count;
  };
  // The build that is open was begun before it was asked for: it is finished, and followed by a new one.
  expect(await steps({})).toBe(2 * (BLOCKS + 1) + 1);
  expect(await findUnique(ids.at(-1)!)).toEqual([ids.at(-1)!]);
  const { startedAt } = await db.searchBuild.findFirstOrThrow();
  // Whoever asked before that has what they asked for.
  expect(await steps({ since: new Date(startedAt.getTime() - 1).toISOString() })).toBe(1);
  expect(await db.searchBuild.count()).toBe(1);
});

test('an index of an older version of the program is missing, and what it left half built is not gone on with', async () => {
  await reindex(db, engine);
  expect(await isIndexMissing(db, engine)).toBe(false);
  const stop = new AbortController();
  await reindex(db, engine, {
    signal: stop.signal,
    onProgress: ({ threads }) => threads >= 40 && stop.abort(),
  });
  await db.searchBuild.updateMany({ data: { version: 0 } });
  expect(await isIndexMissing(db, engine)).toBe(true);
  const told: number[] = [];
  const done = await reindex(db, engine, { onProgress: ({ threads }) => told.push(threads) });
  expect(told[0]).toBe(0);
  expect(done).toMatchObject({ documents: 120, threads: 120, isWhole: true });
  expect(await isIndexMissing(db, engine)).toBe(false);
  const whole = await digestIndex(db);
  expect(await db.$queryRaw`SELECT count(DISTINCT build)::int AS builds FROM search_document`).toEqual([
    { builds: 1 },
  ]);
  await reindex(db, engine);
  expect(await digestIndex(db)).toEqual(whole);
});

import path from 'node:path';
import { parseArgs } from 'node:util';
import { rebuildCounters } from '@embassy/api/kernel/counters/index';
import { RENDERER_VERSION } from '@embassy/api/kernel/markdown/render-markdown';
import { createDatabase, emit } from '@embassy/database';
import pg from 'pg';
import { type DrawnThread, drawThreads } from './generate/draw-threads.ts';
import { ensurePlaces } from './generate/ensure-places.ts';
import { readModel } from './generate/read-model.ts';
import { type Places, writeAround, writeMembers, writeThreads } from './generate/write-community.ts';

export const description =
  'Grows a community like real ones to any size. --posts N [--data DIR] [--seed N] [--database URL]';

type Tools = { database(): Promise<{ url: string }>; signal: AbortSignal };

const postsEach = 4000;

/** Adds about `--posts` posts with all that belongs to them; the same seed gives the same community. */
export async function run(args: readonly string[], tools: Tools): Promise<{ postsPerSecond: number }> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string' },
      data: { type: 'string' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string' },
    },
  });
  const posts = Number(values.posts);
  const seed = Number(values.seed);
  if (!Number.isInteger(posts) || posts < 1) throw new Error('Say how many, as in --posts 100000.');
  if (!Number.isInteger(seed)) throw new Error('--seed is a whole number, as in --seed 1.');
  const folder =
    values.data ?? (process.env.EMBASSY_TEST_DATA && path.join(process.env.EMBASSY_TEST_DATA, 'data'));
  if (!folder) throw new Error('Name the folder of the dumps to grow from, as in --data ./dumps.');
  const url = values.database ?? (await tools.database()).url;
  return generate({ url, folder, posts, seed, signal: tools.signal, tell: (line) => console.log(line) });
}

export default run;

export type GenerateOptions = {
  url: string;
  folder: string;
  posts: number;
  seed: number;
  signal?: AbortSignal;
  tell(line: string): void;
};

/** Generates into the database of `url`, by COPY, and makes what follows from the rows. */
export async function generate(options: GenerateOptions): Promise<{ postsPerSecond: number }> {
  const { url, posts, seed, signal, tell } = options;
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  const model = await readModel(path.resolve(process.env.INIT_CWD ?? '', options.folder));
  tell(`${model.questions.length} real questions read in ${since().toFixed(1)} s`);
  // Nobody waits for one of these rows to be on the disk.
  const pool = new pg.Pool({ connectionString: url, max: 3, options: '-c synchronous_commit=off' });
  const db = createDatabase(url, { connections: 2 });
  try {
    const { categories, products, tags, sourceId } = await ensurePlaces(db, pool, model, seed);
    const count = Math.max(model.activity.length, Math.round(posts * model.authorsPerPost));
    const members = await writeMembers(pool, count, (n) => model.names[n % model.names.length]!);
    tell(`${count} members after ${since().toFixed(1)} s`);
    const places: Places = { members, categories, products, tags, rendererVersion: RENDERER_VERSION };
    const threads = drawThreads(model, {
      seed,
      posts,
      members: count,
      categories: categories.length,
      products: products.length,
    });
    const written = await writeAll(pool, places, threads, signal, (done) =>
      tell(`${done} posts, ${Math.round(done / since())}/s`),
    );
    const rowsAt = since();
    await pool.query('VACUUM ANALYZE member, tag, thread, thread_tag, post, comment, vote, acceptance');
    await rebuildCounters(db);
    await db.$transaction((tx) => emit(tx, 'import.finished', { sourceId }));
    const postsPerSecond = Math.round(written / since());
    tell(
      `${written} posts with all that belongs to them in ${since().toFixed(1)} s, ${postsPerSecond}/s ` +
        `(rows ${rowsAt.toFixed(1)} s, counting ${(since() - rowsAt).toFixed(1)} s)`,
    );
    return { postsPerSecond };
  } finally {
    await db.$disconnect();
    await pool.end();
  }
}

/** Posts go in on one connection while what refers to the ones before goes in on another. */
async function writeAll(
  pool: pg.Pool,
  places: Places,
  threads: Iterable<DrawnThread>,
  signal: AbortSignal | undefined,
  onProgress: (posts: number) => void,
): Promise<number> {
  const [first, second] = [await pool.connect(), await pool.connect()];
  let around: Promise<void> = Promise.resolve();
  let batch: DrawnThread[] = [];
  let inBatch = 0;
  let written = 0;
  let told = Date.now();
  const flush = async () => {
    const posts = await writeThreads(first, places, batch);
    await around;
    around = writeAround(second, places, posts);
    around.catch(() => {});
    written += posts.length;
    batch = [];
    inBatch = 0;
    if (Date.now() - told > 5000) {
      told = Date.now();
      onProgress(written);
    }
  };
  try {
    for (const thread of threads) {
      if (signal?.aborted) break;
      batch.push(thread);
      inBatch += 1 + thread.following.length;
      if (inBatch >= postsEach) await flush();
    }
    if (batch.length > 0) await flush();
    await around;
    return written;
  } finally {
    await around.catch(() => {});
    first.release();
    second.release();
  }
}

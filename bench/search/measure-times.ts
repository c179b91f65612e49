import type { Database } from '@embassy/database';
import { indexThreads, type SearchEngine, SearchResting } from '@embassy/search-indexer';
import { Random } from '../generate/random.ts';
import { createApiAsker } from './ask-api.ts';

/** Milliseconds; and how often there was no answer because the engine was too slow for one. */
export type Spread = { p50: number; p95: number; worst: number; rested: number };
export type Times = {
  suggest: Spread;
  search: Spread;
  similar: Spread;
  /** A search through the whole api: rights, excerpts and the log included. */
  page: Spread;
  /** One thread that changed, from reading it to its being found. */
  change: Spread;
};

/** How many ask at the same time, each over a connection of its own. */
export const askers = 4;
const samples = 600;
const warmUp = 100;

const audiences = ['public'];

/** Measures what visitors do, several at once, on the community that is there; the same questions for the same seed. */
export async function measureTimes(
  db: Database,
  engine: SearchEngine,
  dumpTitles: readonly string[],
  seed: number,
): Promise<Times> {
  const random = new Random(seed);
  const threads = await someThreads(db, random, warmUp + samples);
  const titles = threads.map(({ title }, n) =>
    n % 2 === 0 && dumpTitles.length > 0 ? random.of(dumpTitles) : title,
  );
  const search = await measure(titles, (text) =>
    engine.search({ text, audiences, filters: {}, sort: 'RELEVANCE', limit: 20, offset: 0 }),
  );
  const suggest = await measure(
    titles.map((title) => title.slice(0, 3 + random.below(Math.max(1, title.length - 2)))),
    (text) => engine.suggest({ text, audiences, limit: 8 }),
  );
  const similar = await measure(threads, ({ title, body }) =>
    engine.similar({ like: { title, body }, audiences, limit: 5 }),
  );
  const api = createApiAsker(db, engine);
  const page = await measure(
    titles.map((title) => title.slice(0, 200)),
    (text) => api.search(text),
  );
  await api.settled();
  const change = await measure(threads.slice(0, warmUp + 100), ({ id }) => indexThreads(db, engine, [id]), 1);
  return { suggest, search, similar, page, change };
}

type SomeThread = { id: number; title: string; body: string };

async function someThreads(db: Database, random: Random, count: number): Promise<SomeThread[]> {
  const ids = (
    await db.$queryRaw<{ id: number }[]>`SELECT id FROM thread WHERE state = 'VISIBLE' ORDER BY id`
  ).map(({ id }) => id);
  const chosen = Array.from({ length: count }, () => random.of(ids));
  const rows = await db.$queryRaw<SomeThread[]>`SELECT t.id, t.title, p.markdown AS body
    FROM thread t JOIN post p ON p.thread_id = t.id AND p.role = 'OPENING' WHERE t.id = ANY(${chosen}::int[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return chosen.flatMap((id) => byId.get(id) ?? []);
}

/** Asks everything, several askers at a time; the first ones warm up and do not count. */
async function measure<T>(
  questions: readonly T[],
  ask: (question: T) => Promise<unknown>,
  atOnce = askers,
): Promise<Spread> {
  const times: number[] = [];
  let rested = 0;
  let next = 0;
  const asker = async () => {
    while (next < questions.length) {
      const n = next++;
      const begun = performance.now();
      try {
        await ask(questions[n]!);
      } catch (error) {
        if (!(error instanceof SearchResting)) throw error;
        rested++;
      }
      if (n >= warmUp) times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  return { ...spreadOf(times), rested };
}

function spreadOf(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

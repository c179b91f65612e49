import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDatabase, type Database } from '@embassy/database';
import { createPostgresEngine, reindex } from '@embassy/search-indexer';
import { generate } from './generate.bench.ts';
import { importDump } from './search/import-dump.ts';
import { measureRelevance, measureTypos, type Relevance, type Typos } from './search/measure-relevance.ts';
import { askers, measureTimes, type Spread, type Times } from './search/measure-times.ts';
import { withOwnDatabase } from './search/own-database.ts';
import { type Line, printTable } from './search/print-table.ts';
import { readQuestions } from './search/read-questions.ts';

export const description =
  'What search finds and how fast, on a dump. --data DIR [--posts N] [--json FILE] [--seed N] [--database URL]';

type Tools = { database(): Promise<{ url: string }>; signal: AbortSignal };

type Result = { relevance: Relevance; typos: Typos; posts: number; times: Times; indexing: Indexing };
type Indexing = { documents: number; perSecond: number; posts: number };

/**
 * Imports the dump into a database of its own, measures what is found at the dump's own size, grows it with `--posts`,
 * builds the index anew and measures how long asking takes.
 */
export async function run(args: readonly string[], tools: Tools): Promise<Result> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      posts: { type: 'string', default: '0' },
      json: { type: 'string' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string' },
    },
  });
  const wanted = Number(values.posts);
  const seed = Number(values.seed);
  if (!Number.isInteger(wanted) || wanted < 0) throw new Error('Say how many, as in --posts 200000.');
  if (!Number.isInteger(seed)) throw new Error('--seed is a whole number, as in --seed 1.');
  if (!values.data) throw new Error('Name the folder of a dump, as in --data ./beer.stackexchange.com.');
  const folder = fromWhereAsked(values.data);
  const home = values.database ?? (await tools.database()).url;
  const result = await withOwnDatabase(home, (url) =>
    measureAll({ url, folder, wanted, seed, signal: tools.signal }),
  );
  printTable(linesOf(path.basename(folder), result));
  if (values.json)
    fs.writeFileSync(fromWhereAsked(values.json), `${JSON.stringify(jsonOf(result), null, 1)}\n`);
  return result;
}

export default run;

/** Files are named as seen from where the command was given. */
const fromWhereAsked = (name: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name);

type Task = { url: string; folder: string; wanted: number; seed: number; signal: AbortSignal };

async function measureAll({ url, folder, wanted, seed, signal }: Task): Promise<Result> {
  const questions = await readQuestions(folder);
  // As many connections as there are askers; building the index has its own.
  const db = createDatabase(url, { connections: askers });
  const builder = createDatabase(url, { connections: 8 });
  try {
    const imported = await importDump(builder, url, folder);
    let indexing = await indexAll(builder, signal);
    const engine = createPostgresEngine(db);
    const relevance = await measureRelevance(engine, questions, imported);
    const typos = await measureTypos(engine, questions, imported, seed);
    const missing = wanted - (await builder.post.count());
    if (missing > 0) {
      await generate({ url, folder, posts: missing, seed, signal, tell: console.log });
      indexing = await indexAll(builder, signal);
    }
    const times = await measureTimes(db, engine, [...questions.titles.values()], seed);
    return { relevance, typos, posts: await builder.post.count(), times, indexing };
  } finally {
    await db.$disconnect();
    await builder.$disconnect();
  }
}

/** Builds the whole index, as `embassy reindex` does. */
async function indexAll(db: Database, signal: AbortSignal): Promise<Indexing> {
  const engine = createPostgresEngine(db);
  await engine.prepare();
  const posts = await db.post.count();
  const begun = performance.now();
  const { documents, failures, isWhole } = await reindex(db, engine, { signal });
  const perSecond = Math.round(documents / ((performance.now() - begun) / 1000));
  if (!isWhole) throw new Error('Stopped while the index was built.');
  for (const { threadId, reason } of failures)
    console.log(`thread ${threadId} is not in the index: ${reason}`);
  console.log(`${documents} documents of ${posts} posts indexed, ${perSecond} a second`);
  return { documents, perSecond, posts };
}

const bars: Record<string, { recall: number; mrr: number }> = {
  'stackexchange-beer': { recall: 0.53, mrr: 0.24 },
  'stackexchange-bicycles-meta': { recall: 0.48, mrr: 0.34 },
  'stackexchange-french-meta': { recall: 0.36, mrr: 0.2 },
};

function linesOf(dump: string, { relevance, typos, posts, times, indexing }: Result): Line[] {
  const atLeast = (value: number, bar: number | undefined) =>
    bar === undefined ? {} : { bar: { says: `≥ ${bar}`, isMet: value >= bar } };
  const time = (what: string, { p50, p95, worst, rested }: Spread, bar?: number): Line => ({
    what,
    value: `p95 ${p95.toFixed(1)} ms, p50 ${p50.toFixed(1)} ms, worst ${worst.toFixed(1)} ms${rested > 0 ? `, ${rested} unanswered` : ''}`,
    ...(bar !== undefined && { bar: { says: `≤ ${bar} ms`, isMet: p95 <= bar } }),
  });
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  const byRow = relevance.recallByRow.toFixed(3);
  return [
    { what: `${dump}: questions that link to others`, value: String(relevance.runs.length) },
    {
      what: 'recall@10 (mean over them)',
      value: relevance.recallAt10.toFixed(3),
      ...atLeast(relevance.recallAt10, bars[dump]?.recall),
    },
    ...(byRow === relevance.recallAt10.toFixed(3)
      ? []
      : [{ what: 'recall@10 (over the rows of PostLinks)', value: byRow }]),
    {
      what: 'MRR@10',
      value: relevance.mrrAt10.toFixed(3),
      ...atLeast(relevance.mrrAt10, bars[dump]?.mrr),
    },
    {
      what: `titles asked (with a word longer than four letters, of ${typos.titles})`,
      value: `${typos.asked}${typos.shared > 0 ? `, ${typos.shared} of them as another's` : ''}`,
    },
    { what: 'own thread first, title as it is', value: share(typos.without) },
    { what: 'own thread first, one typo', value: share(typos.oneWord), ...atLeast(typos.oneWord, 0.98) },
    {
      what: 'own thread first, a typo in every long word',
      value: share(typos.everyWord),
      ...atLeast(typos.everyWord, 0.95),
    },
    { what: `posts when timed, with ${askers} askers`, value: String(posts) },
    time('as one types', times.suggest, 25),
    time('search with facets', times.search, 60),
    time('similar', times.similar, 60),
    time('search through the api, with excerpts', times.page),
    time('a change into the index', times.change),
    {
      what: 'documents indexed a second',
      value: `${indexing.perSecond} (${indexing.documents} of ${indexing.posts} posts)`,
      // A few hundred are done before the program is warm.
      ...atLeast(indexing.perSecond, indexing.documents >= 10_000 ? 3000 : undefined),
    },
  ];
}

function jsonOf({ relevance, typos, posts, times, indexing }: Result) {
  return {
    queries: relevance.runs.length,
    recallAt10: relevance.recallAt10,
    mrrAt10: relevance.mrrAt10,
    typoOneWord: typos.oneWord,
    typoEveryWord: typos.everyWord,
    posts,
    suggestP95Ms: times.suggest.p95,
    searchP95Ms: times.search.p95,
    similarP95Ms: times.similar.p95,
    indexedPerSecond: indexing.perSecond,
    runs: relevance.runs,
  };
}

import type { SearchEngine } from '@embassy/search-indexer';
import { Random } from '../generate/random.ts';
import type { Imported } from './import-dump.ts';
import type { Questions } from './read-questions.ts';
import { withTypos } from './with-typos.ts';

export type Run = { query: string; relevant: number[]; top10: number[] };

export type Relevance = {
  recallAt10: number;
  mrrAt10: number;
  /** The share of rows of which the linked question is among the first ten. */
  recallByRow: number;
  runs: Run[];
};

const DEPTH = 10;

/** The title of each linking question is asked; what it links to shall be found, itself left out. */
export async function measureRelevance(
  engine: SearchEngine,
  { titles, links }: Questions,
  { threadOf, questionOf }: Imported,
): Promise<Relevance> {
  const linked = new Map<number, Set<number>>();
  for (const { from, to } of links) linked.set(from, (linked.get(from) ?? new Set()).add(to));
  const runs: Run[] = [];
  const foundBy = new Map<number, number[]>();
  for (const [from, relevant] of linked) {
    const query = titles.get(from)!;
    const found = await find(engine, query, DEPTH + 1);
    const top10 = found
      .filter((threadId) => threadId !== threadOf.get(from))
      .slice(0, DEPTH)
      .flatMap((threadId) => questionOf.get(threadId) ?? []);
    foundBy.set(from, top10);
    runs.push({ query, relevant: [...relevant], top10 });
  }
  return {
    recallAt10: mean(
      runs.map(({ relevant, top10 }) => relevant.filter((id) => top10.includes(id)).length / relevant.length),
    ),
    mrrAt10: mean(
      runs.map(({ relevant, top10 }) => {
        const place = top10.findIndex((id) => relevant.includes(id));
        return place < 0 ? 0 : 1 / (place + 1);
      }),
    ),
    recallByRow: mean(links.map(({ from, to }) => Number(foundBy.get(from)!.includes(to)))),
    runs,
  };
}

export type Typos = {
  /** Shares of titles with a typo that find their own thread first. */
  oneWord: number;
  everyWord: number;
  /** The same for titles as they are. */
  without: number;
  /** Titles asked: those with a word longer than four letters. */
  asked: number;
  titles: number;
  /** Titles that stand over more than one thread; any of these counts. */
  shared: number;
};

/** Each title is asked with typos; its own thread shall come first. */
export async function measureTypos(
  engine: SearchEngine,
  { titles }: Questions,
  { questionOf }: Imported,
  seed: number,
): Promise<Typos> {
  const random = new Random(seed);
  const count = { oneWord: 0, everyWord: 0, without: 0, asked: 0 };
  const isFirst = async (text: string, title: string) => {
    const [first] = await find(engine, text, 1);
    return first !== undefined && titles.get(questionOf.get(first)!) === title;
  };
  for (const title of titles.values()) {
    const one = withTypos(title, 'one', random);
    const every = withTypos(title, 'every', random);
    if (one === null || every === null) continue;
    count.asked++;
    if (await isFirst(one, title)) count.oneWord++;
    if (await isFirst(every, title)) count.everyWord++;
    if (await isFirst(title, title)) count.without++;
  }
  const share = (of: number) => (count.asked === 0 ? 1 : of / count.asked);
  return {
    oneWord: share(count.oneWord),
    everyWord: share(count.everyWord),
    without: share(count.without),
    asked: count.asked,
    titles: titles.size,
    shared: titles.size - new Set(titles.values()).size,
  };
}

async function find(engine: SearchEngine, text: string, limit: number): Promise<number[]> {
  const { threadIds } = await engine.search({
    text,
    audiences: ['public'],
    filters: {},
    sort: 'RELEVANCE',
    limit,
    offset: 0,
  });
  return threadIds;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

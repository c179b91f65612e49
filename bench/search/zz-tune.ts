import { createDatabase } from '@embassy/database';
import { reindex } from '@embassy/search-indexer';
import { readingsIn } from '@embassy/search-indexer/engines/meilisearch/query-text';
import { createMeilisearchEngine } from '@embassy/search-indexer/meilisearch';
import { importDump } from './import-dump.ts';
import { withOwnDatabase } from './own-database.ts';
import { readQuestions } from './read-questions.ts';

const folder = process.argv[2]!;
const post = async (path: string, body: unknown) =>
  (await fetch(process.env.MEILI + '/' + path, { method: 'POST', body: JSON.stringify(body) })).json() as any;
await withOwnDatabase('postgresql://embassy@127.0.0.1:45432/postgres', async (url) => {
  const questions = await readQuestions(folder);
  const db = createDatabase(url, { connections: 8 });
  const imported = await importDump(db, url, folder);
  const name = 'tune' + process.pid;
  const engine = createMeilisearchEngine({ url: process.env.MEILI!, db, index: name, timeoutMs: 60_000 });
  await engine.prepare();
  const r = await reindex(db, engine);
  const [{ id: build }] = await db.$queryRaw<any>`SELECT max(id) AS id FROM search_build`;
  const uid = `${name}_threads_${build}`;
  const N = r.documents;
  const linked = new Map<number, Set<number>>();
  for (const { from, to } of questions.links) linked.set(from, (linked.get(from) ?? new Set()).add(to));
  const data: {
    from: number;
    relevant: number[];
    words: { w: string; df: number; hits: [number, number][] }[];
  }[] = [];
  for (const [from, rel] of linked) {
    const words = readingsIn(questions.titles.get(from)!);
    const { results } = await post('multi-search', {
      queries: words.map((w) => ({
        indexUid: uid,
        q: w + ' ',
        page: 1,
        hitsPerPage: 1000,
        attributesToRetrieve: ['id'],
        showRankingScore: true,
        filter: ['audience IN ["public"]'],
      })),
    });
    data.push({
      from,
      relevant: [...rel].map((q) => imported.threadOf.get(q)!),
      words: words.map((w, i) => ({
        w,
        df: results[i].totalHits,
        hits: results[i].hits.map((h: any) => [h.id, h._rankingScore]),
      })),
    });
  }
  const evaluate = (name: string, f: (df: number, score: number, place: number) => number) => {
    let rec = 0,
      mrr = 0;
    for (const { from, relevant, words } of data) {
      const s = new Map<number, number>();
      for (const { df, hits } of words)
        hits.forEach(([id, sc], place) => s.set(id, (s.get(id) ?? 0) + f(df, sc, place)));
      s.delete(imported.threadOf.get(from)!);
      const top = [...s]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 10)
        .map(([id]) => id);
      rec += relevant.filter((x) => top.includes(x)).length / relevant.length;
      const at = top.findIndex((x) => relevant.includes(x));
      if (at >= 0) mrr += 1 / (at + 1);
    }
    console.log(name.padEnd(28), (rec / data.length).toFixed(3), (mrr / data.length).toFixed(3));
  };
  const idf = (df: number) => Math.log(1 + (N - df + 0.5) / (df + 0.5));
  console.log(
    'docs',
    N,
    'queries',
    data.length,
    'scores',
    data[0]!.words[0]!.hits.slice(0, 3).map((x) => x[1]),
    data[0]!.words
      .at(-1)!
      .hits.slice(-3)
      .map((x) => x[1]),
  );
  for (const M of [300, 1000, 3000])
    for (const p of [2, 3, 4])
      evaluate(`log(1+${M}/df)*s^${p}`, (df, s) => Math.log(1 + M / (df + 1)) * s ** p);
  await db.$disconnect();
});

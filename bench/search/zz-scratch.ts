import { createDatabase } from '@embassy/database';
import { reindex } from '@embassy/search-indexer';
import { createMeilisearchEngine } from '@embassy/search-indexer/meilisearch';
import { importDump } from './import-dump.ts';
import { measureRelevance, measureTypos } from './measure-relevance.ts';
import { withOwnDatabase } from './own-database.ts';
import { readQuestions } from './read-questions.ts';

const folder = process.argv[2]!;
await withOwnDatabase('postgresql://embassy@127.0.0.1:45432/postgres', async (url) => {
  const questions = await readQuestions(folder);
  const db = createDatabase(url, { connections: 8 });
  const imported = await importDump(db, url, folder);
  const engine = createMeilisearchEngine({
    url: process.env.MEILI!,
    db,
    index: 'rel' + process.pid,
    timeoutMs: 60_000,
  });
  await engine.prepare();
  let t = performance.now();
  const r = await reindex(db, engine);
  console.log('indexed', r.documents, ((performance.now() - t) / 1000).toFixed(1), 's', r.failures.length);
  t = performance.now();
  const rel = await measureRelevance(engine, questions, imported);
  console.log(
    folder,
    'recall',
    rel.recallAt10.toFixed(3),
    'mrr',
    rel.mrrAt10.toFixed(3),
    rel.runs.length,
    'queries',
    ((performance.now() - t) / rel.runs.length).toFixed(0),
    'ms each',
  );
  // likeness
  let hit = 0,
    n = 0;
  for (const { from, to } of questions.links) {
    const id = imported.threadOf.get(from);
    if (!id) continue;
    n++;
    const s = await engine.similar({ like: { threadId: id }, audiences: ['public'], limit: 10 });
    if (s.some((x) => imported.questionOf.get(x) === to)) hit++;
  }
  console.log('similar by row', (hit / n).toFixed(3), n);
  if (process.argv[3]) {
    const ty = await measureTypos(engine, questions, imported, 1);
    console.log('typos', ty.oneWord.toFixed(3), ty.everyWord.toFixed(3), 'without', ty.without.toFixed(3));
  }
  await db.$disconnect();
});

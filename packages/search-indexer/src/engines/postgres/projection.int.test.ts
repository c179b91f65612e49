import { createDatabase, type Database } from '@embassy/database';
import { cloneDatabase } from '@embassy/database/testing/clone-database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchEngine, ThreadDocument } from '../../contract.ts';
import { createPostgresEngine } from './postgres-engine.ts';

let db: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  db = createDatabase(clone.url, { connections: 5 });
});
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

const word = fc.constantFrom(
  'pumpen',
  'pumps',
  'avkalkningsmedel',
  'the',
  'kvarn',
  'gasket',
  'e-mail',
  'läcker',
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const language = fc.constantFrom('en', 'sv', 'und');
/** Few ids, so that the same are written again; some in another block. */
const threadId = fc.constantFrom(1, 2, 3, 4_095, 4_096, 9_000);
const document: fc.Arbitrary<ThreadDocument> = fc.record({
  threadId,
  kind: fc.constantFrom('QUESTION' as const, 'TIP' as const),
  categoryId: fc.integer({ min: 1, max: 2 }),
  productId: fc.constantFrom(null, 5),
  product: fc.constantFrom(null, 'Duett'),
  authorId: fc.integer({ min: 1, max: 2 }),
  tags: fc.constantFrom([], ['pump'], ['pump', 'steam wand']),
  language,
  audience: fc.constantFrom('public', 'public', 'staff'),
  solved: fc.boolean(),
  status: fc.constantFrom(null, 'new', 'planned'),
  title: text,
  posts: fc.array(
    fc.record({
      role: fc.constantFrom('OPENING' as const, 'ANSWER' as const),
      isAccepted: fc.boolean(),
      language,
      text,
    }),
    { maxLength: 3 },
  ),
  score: fc.constant(0),
  viewCount: fc.constant(0),
  createdAt: fc.constantFrom(new Date('1999-12-31T23:59:59.999Z'), new Date('2026-01-01T08:15:30.123Z')),
  lastActivityAt: fc.constantFrom(new Date('2026-01-02'), new Date('2026-03-04T05:06:07.089Z')),
});
type Change = { write: ThreadDocument[] } | { remove: number[] };
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ write: fc.uniqueArray(document, { selector: (one) => one.threadId, maxLength: 4 }) }),
  fc.record({ remove: fc.uniqueArray(threadId, { maxLength: 2 }) }),
);

/** Everything that the index which serves holds, but for the number of its build. */
async function held(): Promise<unknown> {
  const [{ build }] = await db.$queryRaw<[{ build: number }]>`SELECT max(id) AS build FROM search_build
    WHERE serves_from IS NOT NULL`;
  return {
    documents:
      await db.$queryRaw`SELECT thread_id, kind::text, category_id, product_id, author_id, tags, language,
      audience, solved, status, created_at, last_activity_at, terms, encode(impacts, 'hex') AS impacts, words
      FROM search_document WHERE build = ${build} ORDER BY thread_id`,
    postings: await db.$queryRaw`SELECT term, block, encode(postings, 'hex') AS postings FROM search_posting
      WHERE build = ${build} ORDER BY term, block`,
    blocks: await db.$queryRaw`SELECT block, documents FROM search_block
      WHERE build = ${build} AND documents > 0 ORDER BY block`,
    words: await db.$queryRaw`SELECT word, folded, documents FROM search_word
      WHERE build = ${build} ORDER BY word`,
  };
}

test('an index that grew with every change holds what one does that was built while things changed', async () => {
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, changes, fc.nat({ max: 2 }), async (before, during, blocks) => {
      await db.$executeRaw`TRUNCATE search_build, search_document, search_posting, search_block, search_word`;
      const engine = createPostgresEngine(db);
      await engine.prepare();
      const documents = new Map<number, ThreadDocument>();
      for (const one of before) await carryOut(engine, documents, one);
      const build = await engine.build();
      for (let block = 0, after = 0; block <= 2; block++, after = build.rangeEnd(after)) {
        if (block === blocks) for (const one of during) await carryOut(engine, documents, one);
        const upTo = build.rangeEnd(after);
        const within = [...documents.values()].filter((one) => one.threadId > after && one.threadId <= upTo);
        await build.write({ after, upTo, documents: within });
      }
      const grown = await held();
      await build.finish();
      expect(await held()).toEqual(grown);
    }),
    { numRuns: 25 },
  );
});

test('what an older version of the program wrote to the vocabulary of a build keeps it from nothing', async () => {
  await db.$executeRaw`TRUNCATE search_build, search_document, search_posting, search_block, search_word`;
  const [one] = fc.sample(document, { numRuns: 1, seed: 1 });
  const build = await createPostgresEngine(db).build();
  const documents = [{ ...one!, threadId: 1, title: 'gasket', audience: 'public' }];
  await build.write({ after: 0, upTo: build.rangeEnd(0), documents });
  await db.$executeRaw`INSERT INTO search_word (build, word, folded, compound, documents)
    SELECT id, word, word, false, 7 FROM search_build, unnest(ARRAY['gasket', 'gone']) AS word`;
  await build.finish();
  const words = await db.$queryRaw<unknown[]>`SELECT word, documents FROM search_word
    WHERE word IN ('gasket', 'gone')`;
  expect(words).toEqual([{ word: 'gasket', documents: 1 }]);
});

/** Also keeps in mind which documents there are. */
async function carryOut(
  engine: SearchEngine,
  documents: Map<number, ThreadDocument>,
  one: Change,
): Promise<void> {
  if ('write' in one) {
    await engine.upsert(one.write);
    for (const written of one.write) documents.set(written.threadId, written);
  } else {
    await engine.remove(one.remove);
    for (const id of one.remove) documents.delete(id);
  }
}

import { createDatabase, type Database } from '@embassy/database';
import { cloneDatabase } from '@embassy/database/testing/clone-database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type SearchEngine, type SearchQuery, SearchResting, searchBounds } from '../../contract.ts';
import { reindex } from '../../reindex.ts';
import { buildCommunity } from '../../testing/build-community.ts';
import { aDocument } from '../suite/a-document.ts';
import { inspectMeilisearch } from './inspect-meilisearch.ts';
import { createMeilisearchEngine } from './meilisearch-engine.ts';
import { DocumentedServer } from './testing/documented-server.ts';

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

let server: DocumentedServer;
let url: string;
let engine: SearchEngine;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE search_build, search_failure, tag, category RESTART IDENTITY CASCADE`;
  server = new DocumentedServer();
  url = await server.listen();
  engine = createMeilisearchEngine({ url, db, timeoutMs: 200 });
});
afterEach(() => server.close());

const query: SearchQuery = {
  text: 'portafilters',
  audiences: ['public'],
  filters: {},
  sort: 'RELEVANCE',
  limit: 20,
  offset: 0,
};
const serving = 'embassy_threads_1';
const beside = 'embassy_threads_2';

describe('settings', () => {
  test('are applied once, and nothing is sent when nothing differs', async () => {
    await engine.prepare();
    expect(server.writes()).toEqual(['POST indexes', `PATCH indexes/${serving}/settings`]);
    expect(server.indexes.get(serving)!.settings).toMatchObject({
      searchableAttributes: ['title', 'tags', 'product', 'accepted', 'body', 'answers'],
      pagination: { maxTotalHits: searchBounds.found + 1 },
    });
    server.sent.length = 0;
    await engine.prepare();
    expect(server.writes()).toEqual([]);
  });

  test('only those that differ are sent, and the order in which the server tells them is no difference', async () => {
    await engine.prepare();
    const { settings } = server.indexes.get(serving)!;
    (settings.filterableAttributes as string[]).reverse();
    settings.searchCutoffMs = 1_500;
    settings.typoTolerance = { ...(settings.typoTolerance as object), disableOnNumbers: false };
    server.sent.length = 0;
    await engine.prepare();
    expect(server.sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { searchCutoffMs: 1_000 },
    ]);
  });

  test("synonyms are the tags' other names, and follow them", async () => {
    await engine.prepare();
    await db.tag.create({ data: { name: 'descaling', synonyms: { create: { name: 'lime-scale' } } } });
    await engine.upsert([aDocument({})]);
    expect(server.indexes.get(serving)!.settings.synonyms).toEqual({
      descal: ['lime scale'],
      'lim scal': ['descal'],
    });
    await db.tagSynonym.deleteMany();
    await engine.upsert([aDocument({})]);
    expect(server.indexes.get(serving)!.settings.synonyms).toEqual({});
  });

  test('what is left of earlier builds goes, and nothing of others', async () => {
    for (const name of ['embassy_threads_77', 'brygga_threads_77', 'movies']) {
      server.indexes.set(name, { settings: {}, documents: new Map() });
    }
    await engine.prepare();
    expect([...server.indexes.keys()].sort()).toEqual(['brygga_threads_77', serving, 'movies']);
  });
});

describe('writing', () => {
  test('tells which documents a failed task failed for, and writes the others', async () => {
    const documents = Array.from({ length: 9 }, () => aDocument({}));
    const [, , third, , , , seventh] = documents.map(({ threadId }) => threadId);
    server.poisoned.add(third!).add(seventh!);
    const failures = await engine.upsert(documents);
    expect(failures).toEqual([
      { threadId: third, reason: `Document identifier \`${third}\` is invalid.` },
      { threadId: seventh, reason: `Document identifier \`${seventh}\` is invalid.` },
    ]);
    expect(server.documentsOf(serving)).toEqual(
      documents.map(({ threadId }) => threadId).filter((id) => id !== third && id !== seventh),
    );
  });

  test('a document that is too large is told like one that is wrong', async () => {
    const [small, large] = [aDocument({}), aDocument({ title: 'word '.repeat(2_000) })];
    await engine.prepare();
    server.payloadLimit = 5_000;
    expect(await engine.upsert([small, large])).toEqual([
      { threadId: large.threadId, reason: 'The payload is too large.' },
    ]);
    expect(server.documentsOf(serving)).toEqual([small.threadId]);
  });

  test('takes documents away by their numbers', async () => {
    const [one, other] = [aDocument({}), aDocument({})];
    await engine.upsert([one, other]);
    await engine.remove([one.threadId, 999_999]);
    expect(server.documentsOf(serving)).toEqual([other.threadId]);
  });
});

describe('a build', () => {
  test('grows beside, gets every change, and takes over in one step', async () => {
    const [old, one, other] = [aDocument({}), aDocument({}), aDocument({})];
    await engine.upsert([old]);
    const build = await engine.build();
    await build.write({ after: 0, upTo: one.threadId, documents: [one] });
    await engine.upsert([other]);
    await engine.remove([one.threadId]);
    expect(server.documentsOf(serving)).toEqual([old.threadId, other.threadId]);
    expect(server.documentsOf(beside)).toEqual([other.threadId]);
    await build.finish();
    expect([...server.indexes.keys()]).toEqual([beside]);
    await engine.search(query);
    expect(server.sent.at(-1)!.path).toBe(`indexes/${beside}/search`);
  });

  test('goes on where it was after a kill, and a range that is written again replaces what it had', async () => {
    const [one, other] = [aDocument({}), aDocument({})];
    const range = { after: 0, upTo: other.threadId };
    await (await engine.build()).write({ ...range, documents: [one, other] });
    const build = await createMeilisearchEngine({ url, db }).build();
    expect(build).toMatchObject({ after: other.threadId, documents: 2 });
    await build.write({ ...range, documents: [one] });
    expect(server.documentsOf('embassy_threads_1')).toEqual([one.threadId]);
  });

  test('of many ranges, several of which share a lock, comes to its end', async () => {
    const ids = [1, 2_001, 4_001, 4_500, 6_001, 8_001, 9_000, 12_001];
    await buildCommunity(db, ids);
    expect(await reindex(db, engine)).toMatchObject({ documents: ids.length, failures: [], isWhole: true });
    expect(server.documentsOf(serving)).toEqual(ids);
  });

  test('begins anew when the server has lost its index', async () => {
    const one = aDocument({});
    await (await engine.build()).write({ after: 0, upTo: one.threadId, documents: [one] });
    server.indexes.clear();
    expect(await engine.build()).toMatchObject({ after: 0, documents: 0 });
  });

  test('tells what fails', async () => {
    const [good, bad] = [aDocument({}), aDocument({})];
    server.poisoned.add(bad.threadId);
    const build = await engine.build();
    const failures = await build.write({ after: 0, upTo: bad.threadId, documents: [good, bad] });
    expect(failures.map(({ threadId }) => threadId)).toEqual([bad.threadId]);
    expect((await engine.build()).documents).toBe(1);
  });
});

describe('a search', () => {
  test('asks for what was searched for, of these audiences only', async () => {
    await engine.prepare();
    server.found = () => ({
      hits: [
        { id: 7, _formatted: { title: 'a \u0001portafiltre\u0002', body: 'the \u0001leak\u0002ing one' } },
        { id: 3, _formatted: {} },
      ],
      totalHits: 1_001,
      facetDistribution: {
        kind: { QUESTION: 2 },
        categoryId: { 2: 1, 10: 5 },
        solved: { 0: 1, 1: 1 },
        tagNames: {},
      },
    });
    const result = await engine.search({
      ...query,
      audiences: ['public', 'group:1'],
      filters: { tags: ['a "b" \\c'], categoryIds: [2, 3], solved: true },
      sort: 'NEWEST',
      offset: 40,
    });
    expect(server.sent.at(-1)!.body).toMatchObject({
      q: 'portafilt',
      filter: [
        'audience IN ["public", "group:1"]',
        'categoryId IN [2, 3]',
        'tagNames = "a \\"b\\" \\\\c"',
        'solved = 1',
      ],
      sort: ['createdAt:desc', 'id:desc'],
      page: 3,
      hitsPerPage: 20,
    });
    expect(result).toMatchObject({
      threadIds: [7, 3],
      total: searchBounds.found,
      isCapped: true,
      correction: null,
      facets: {
        kind: [{ value: 'QUESTION', count: 2 }],
        category: [
          { value: 10, count: 5 },
          { value: 2, count: 1 },
        ],
        solved: [
          { value: false, count: 1 },
          { value: true, count: 1 },
        ],
      },
    });
    expect(result.marks.stems).toEqual(expect.arrayContaining(['leak', 'portafiltr']));
  });

  test('of several words asks for each, and for threads with enough of what they are worth', async () => {
    await engine.prepare();
    const score = { _rankingScore: 0.9 };
    const hits: Record<string, object[]> = {
      leak: [{ id: 5, ...score }],
      portafilt: [
        { id: 5, ...score },
        { id: 9, ...score },
      ],
      steam: Array.from({ length: 500 }, (_, n) => ({ id: 100 + n, ...score })),
    };
    server.found = (_, body) => ({
      hits: hits[String(body.q).trim()] ?? [],
      totalHits: hits[String(body.q).trim()]?.length ?? 0,
      ...(body.facets ? { facetDistribution: { kind: { QUESTION: 2 } } } : {}),
    });
    const asked = () => (server.sent.at(-1)!.body as { queries: Record<string, unknown>[] }).queries;
    const two = await engine.search({ ...query, text: 'leaking portafilter' });
    expect(two).toMatchObject({ threadIds: [5, 9], total: 2, isCapped: false });
    expect(two.facets.kind).toEqual([{ value: 'QUESTION', count: 2 }]);
    expect(asked()[0]).toMatchObject({ filter: ['audience IN ["public"]', 'id IN [5, 9]'], hitsPerPage: 0 });
    const three = await engine.search({ ...query, text: 'leaking portafilter steam', limit: 1, offset: 1 });
    expect(three).toMatchObject({ threadIds: [9], total: 2 });
    await engine.search({ ...query, text: 'leaking portafilter', sort: 'NEWEST' });
    expect(asked()[0]).toMatchObject({ sort: ['createdAt:desc', 'id:desc'], page: 1, hitsPerPage: 20 });
  });

  test('asks nothing for nobody, and nothing of signs', async () => {
    await engine.prepare();
    server.sent.length = 0;
    expect((await engine.search({ ...query, audiences: [] })).total).toBe(0);
    expect((await engine.search({ ...query, text: '?!' })).total).toBe(0);
    expect((await engine.search({ ...query, offset: searchBounds.found })).threadIds).toEqual([]);
    expect((await engine.suggest({ text: 'a', audiences: [], limit: 5 })).threadIds).toEqual([]);
    expect(await engine.similar({ like: { title: '', body: '' }, audiences: ['public'], limit: 5 })).toEqual(
      [],
    );
  });

  test('likeness adds up what the words find, each by its rarity', async () => {
    await engine.prepare();
    const score = { _rankingScore: 0.9 };
    const hits: Record<string, object[]> = {
      '"portafilt"': [{ id: 5, ...score }],
      '"leak"': [
        { id: 9, ...score },
        { id: 5, ...score },
      ],
      '"kitchen"': [{ id: 9, ...score }],
    };
    server.found = (_, { q }) => ({
      hits: hits[q as string] ?? [],
      totalHits: q === '"portafilt"' ? 1 : 500,
    });
    const like = { title: 'Portafilter leaks', body: 'In our kitchen' };
    expect(await engine.similar({ like, audiences: ['public'], limit: 5 })).toEqual([5, 9]);
  });

  test('a thread is never like itself', async () => {
    await engine.prepare();
    server.found = (path) =>
      path === 'multi-search'
        ? { hits: [{ id: 8, _rankingScore: 0.9 }], totalHits: 1 }
        : { hits: [{ title: 'leak', tags: '', body: '' }], estimatedTotalHits: 1 };
    expect(await engine.similar({ like: { threadId: 4 }, audiences: ['public'], limit: 5 })).toEqual([8]);
    const { queries } = server.sent.at(-1)!.body as { queries: { filter: string[] }[] };
    expect(queries[0]!.filter).toEqual(['audience IN ["public"]', 'id != 4']);
  });

  test('finds the new index when it takes over in between', async () => {
    await engine.prepare();
    server.indexes.delete(serving);
    await expect(engine.search(query)).rejects.toThrow(SearchResting);
    const other = createMeilisearchEngine({ url, db });
    const build = await other.build();
    await build.finish();
    await expect(engine.search(query)).resolves.toMatchObject({ threadIds: [] });
  });
});

describe('a server that cannot answer', () => {
  const searches = [
    () => engine.search(query),
    () => engine.suggest({ text: 'leak', audiences: ['public'], limit: 5 }),
    () => engine.similar({ like: { title: 'leak', body: '' }, audiences: ['public'], limit: 5 }),
  ];
  const writes = [
    () => engine.prepare(),
    () => engine.upsert([aDocument({})]),
    () => engine.remove([1]),
    () => engine.build(),
  ];
  const expectAll = (asked: readonly (() => Promise<unknown>)[], error: typeof SearchResting | RegExp) =>
    Promise.all(asked.map((ask) => expect(ask()).rejects.toThrow(error)));

  test.each([
    [
      'is overloaded',
      { status: 503, body: { message: 'Too many search requests', code: 'too_many_search_requests' } },
    ],
    ['has a proxy in front that says so', { status: 502, body: '<html>Bad gateway</html>' }],
    ['is something else', { status: 200, body: '<html>Hello</html>' }],
  ])('search rests while it %s', async (_, broken) => {
    await engine.prepare();
    server.broken = broken;
    await expectAll([...searches, ...writes], SearchResting);
  });

  test('search rests while nobody listens', async () => {
    await engine.prepare();
    await server.close();
    await expectAll([...searches, ...writes], SearchResting);
  });

  test('nobody waits longer for a slow one than was said', async () => {
    await engine.prepare();
    server.delayMs = 600_000;
    await expectAll(searches, SearchResting);
  });

  test('a wrong key lets search rest, and whoever writes see it', async () => {
    await engine.prepare();
    server.broken = {
      status: 403,
      body: { message: 'The provided API key is invalid.', code: 'invalid_api_key' },
    };
    await expectAll(searches, SearchResting);
    await expectAll(writes, /The provided API key is invalid/);
    expect(await inspectMeilisearch({ url, db })).toMatchObject({ is: 'refusing' });
  });
});

test('what is looked at from outside: the index, its settings, and whether it is there', async () => {
  expect(await inspectMeilisearch({ url, db })).toEqual({ is: 'without index' });
  await engine.upsert([aDocument({})]);
  expect(await inspectMeilisearch({ url, db })).toEqual({
    is: 'there',
    version: '1.41.0',
    documents: 1,
    differing: [],
  });
  server.indexes.get(serving)!.settings.rankingRules = ['words'];
  expect(await inspectMeilisearch({ url, db })).toMatchObject({ differing: ['rankingRules'] });
  await server.close();
  expect(await inspectMeilisearch({ url, db })).toMatchObject({ is: 'unreachable' });
});

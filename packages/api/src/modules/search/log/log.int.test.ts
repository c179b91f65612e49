import { indexThreads } from '@embassy/search-indexer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { findThreads } from '../../../testing/find-threads.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { cleanUpSearchLog } from './clean-up-search-log.ts';
import { createSearchLog } from './search-log.ts';
import { differentTexts } from './write-searches.ts';

let t: TestApi;
let member: { id: number };
let threads: number[];
beforeAll(async () => {
  t = await startTestApi();
  member = await buildMember(t.db);
  const made = [];
  for (let n = 0; n < 5; n++) made.push(await buildThread(t.db, { title: `Descaling programme ${n}` }));
  threads = made.map(({ id }) => id);
  await indexThreads(t.db, t.services.search, threads);
});
afterAll(() => t.close());

beforeEach(async () => {
  await t.db.searchedText.deleteMany();
  await t.db.recentSearch.deleteMany();
  await t.db.questionAvoided.deleteMany();
});

const as = () => t.as(member);
const find = (text: string, options: object = {}, asker: Pick<TestApi, 'ask'> = as()) =>
  findThreads(asker, text, options);
const logged = async () => {
  await t.api.settled();
  const rows = await t.db.searchedText.findMany({ orderBy: { words: 'asc' }, omit: { day: true } });
  return rows;
};
const row = (words: string, searches: number, more: object = {}) => ({
  words,
  searches,
  withoutResults: 0,
  clicked: 0,
  clicks: 0,
  results: 0,
  ...more,
});

async function click(searchId: string | null, threadId: number, asker: Pick<TestApi, 'ask'> = as()) {
  const { data } = await asker.ask(
    `mutation ($input: RecordSearchClickInput!) { recordSearchClick(input: $input) { __typename ... on Error { code message } } }`,
    { input: { searchId, threadId } },
  );
  return data.recordSearchClick;
}

describe('a search', () => {
  test('is counted by its words, and whether it found anything', async () => {
    expect((await find('Descaling  PROGRAMME')).searchId).toEqual(expect.any(String));
    await find('descaling programme', {}, t);
    await find('xylophone');
    expect(await logged()).toEqual([
      row('descaling programme', 2, { results: 5 }),
      row('xylophone', 1, { withoutResults: 1 }),
    ]);
  });

  test('by the same seeker counts once a day: reloaded, narrowed, paged', async () => {
    const first = await find('descaling', { first: 2 });
    const again = await find('descaling is:unsolved', { sort: 'NEWEST' });
    const next = await find('descaling', { first: 2, after: first.next });
    expect([again.searchId, next.searchId]).toEqual([first.searchId, first.searchId]);
    await t.api.settled();
    await find('descaling');
    expect(await logged()).toEqual([row('descaling', 1, { results: 5 })]);
  });

  test('that found nothing only since it was narrowed, one without words and one by staff are not counted', async () => {
    await find('descaling is:solved');
    await find('is:unsolved');
    await find('descaling tag:nothing');
    await find('descaling', {}, t.as(await buildMember(t.db, { role: 'AGENT' })));
    expect(await logged()).toEqual([]);
  });

  test('by a crawler is not counted', async () => {
    const body = JSON.stringify({ query: '{ search(text: "descaling") { searchId totalCount } }' });
    const headers = {
      'content-type': 'application/json',
      origin: t.settings.publicUrl,
      'user-agent': 'Somebot/2.0',
    };
    const response = await t.fetch({ method: 'POST', headers, body });
    expect((await response.json()).data.search).toEqual({ searchId: null, totalCount: 5 });
    expect(await logged()).toEqual([]);
  });

  test('names nobody: no member, address, session or moment, and no address, handle, link or number', async () => {
    const { handle } = await t.db.member.findUniqueOrThrow({ where: { id: member.id } });
    const texts = [
      `descaling for anna@example.org by @${handle}`,
      'descaling, call 070-123 45 67',
      'descaling https://example.org/order/12',
      'descaling author:nobody-there',
      'anna@example.org',
    ];
    for (const text of texts) await find(text, {}, as());
    for (const text of texts) await find(text, {}, t);
    expect(new Set((await logged()).map(({ words }) => words))).toEqual(
      new Set(['descaling •••', 'descaling for ••• by •••', 'descaling, call •••']),
    );
    const columns = await t.db.$queryRaw<{ name: string; type: string }[]>`
      SELECT table_name || '.' || column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_name IN ('searched_text', 'recent_search', 'question_avoided')`;
    expect(columns.filter(({ type }) => /time/.test(type))).toEqual([]);
    expect(columns.filter(({ name }) => /member|login|session|address|agent|user/.test(name))).toEqual([]);
    const all = JSON.stringify([await t.db.recentSearch.findMany(), await t.db.searchedText.findMany()]);
    expect(all).not.toMatch(/@|anna|070|127\.0\.0\.1/);
  });

  test('is answered when the log cannot be written, and that is told to the operator', async () => {
    const bugs: unknown[] = [];
    const log = createSearchLog(t.db, (error) => bugs.push(error));
    const search = {
      viewer: { actor: null, audiences: ['public'], address: '192.0.2.1' },
      userAgent: '',
      words: 'pump',
      found: 1,
    };
    await t.db.$executeRaw`ALTER TABLE recent_search RENAME TO away`;
    expect(await log.record(search, new Date())).toEqual(expect.any(String));
    await log.settled();
    await t.db.$executeRaw`ALTER TABLE away RENAME TO recent_search`;
    expect(bugs).toHaveLength(1);
    expect(await log.record(search, new Date(Number.NaN)).catch(() => 'thrown')).toBeNull();
  });

  test('of which there are too many different ones is counted with the others', async () => {
    const day = new Date(new Date().toISOString().slice(0, 10));
    await t.db.searchedText.createMany({
      data: Array.from({ length: differentTexts }, (_, n) => ({ day, words: `made up ${n}`, searches: 1 })),
    });
    await find('descaling');
    await find('made up 7', {}, t);
    await t.api.settled();
    const of = (words: string) => t.db.searchedText.findUnique({ where: { day_words: { day, words } } });
    expect(await of('descaling')).toBeNull();
    expect(await of('')).toMatchObject({ searches: 1, results: 5 });
    expect(await of('made up 7')).toMatchObject({ searches: 2 });
  });
});

describe('a result that is opened', () => {
  test('is counted once for each search and thread, by visitors as well', async () => {
    const { searchId } = await find('descaling');
    expect((await click(searchId, threads[0]!)).__typename).toBe('Done');
    expect((await click(searchId, threads[0]!)).__typename).toBe('Done');
    expect((await click(searchId, threads[1]!)).__typename).toBe('Done');
    const other = await find('descaling', {}, t);
    expect(other.searchId).not.toBe(searchId);
    expect((await click(other.searchId, threads[0]!, t)).__typename).toBe('Done');
    expect(await logged()).toEqual([row('descaling', 2, { results: 5, clicked: 2, clicks: 3 })]);
  });

  test('from a search that nobody knows, or a thread that may not be read, is refused and not counted', async () => {
    const { searchId } = await find('descaling');
    const secret = await buildThread(t.db, { audience: 'staff' });
    expect(await click(searchId, secret.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await click(searchId, secret.id)).toEqual(await click(searchId, 999_999_999));
    for (const unknown of ['', 'x', 'a\u0000', 'a'.repeat(10_000)]) {
      expect(await click(unknown, threads[0]!)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await logged()).toEqual([row('descaling', 1, { results: 5 })]);
  });
});

describe('a question avoided', () => {
  const solve = async (threadId: number, asker: Pick<TestApi, 'ask'> = as()) => {
    const { data } = await asker.ask(
      `mutation ($threadId: Int!) { recordSolvedBySimilar(input: { threadId: $threadId }) { __typename ... on Error { code } } }`,
      { threadId },
    );
    return data.recordSolvedBySimilar;
  };

  test('is counted once a day for each thread and asker, and not for what may not be read', async () => {
    await solve(threads[0]!);
    await solve(threads[0]!);
    await solve(threads[1]!);
    await solve(threads[0]!, t);
    expect(await t.db.questionAvoided.count()).toBe(3);
    const secret = await buildThread(t.db, { audience: 'staff' });
    expect(await solve(secret.id)).toEqual({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
    expect(await t.db.questionAvoided.count()).toBe(3);
  });
});

describe('what staff see of it', () => {
  const document = `query ($days: Int) { searchInsights(days: $days) {
    searches withoutResults withoutClicks questionsAvoided
    daily { day searches withoutResults withoutClicks questionsAvoided }
    topSearches { words count results lastAt } topWithoutResults { words count } topWithoutClicks { words count results }
  } }`;
  const agent = async () => t.as(await buildMember(t.db, { role: 'AGENT' }));

  test('adds up over the days, the most frequent first', async () => {
    const today = new Date(new Date().toISOString().slice(0, 10));
    const before = (days: number) => new Date(today.getTime() - days * 86_400_000);
    await t.db.searchedText.createMany({
      data: [
        { day: today, words: 'pump', searches: 4, clicked: 1, clicks: 2, results: 7 },
        { day: before(1), words: 'pump', searches: 2, clicked: 2, clicks: 2, results: 6 },
        { day: before(1), words: 'xylophone', searches: 5, withoutResults: 5 },
        { day: before(2), words: 'zither', searches: 1, withoutResults: 1 },
        { day: before(2), words: '', searches: 3, withoutResults: 1 },
        { day: before(3), words: 'too long ago', searches: 9 },
      ],
    });
    await t.db.questionAvoided.create({ data: { day: before(1), threadId: threads[0]!, asker: 7 } });
    const { data, errors } = await (await agent()).ask(document, { days: 3 });
    expect(errors).toBeUndefined();
    expect(data.searchInsights).toEqual({
      searches: 15,
      withoutResults: 7,
      withoutClicks: 5,
      questionsAvoided: 1,
      daily: [
        {
          day: before(2).toISOString(),
          searches: 4,
          withoutResults: 2,
          withoutClicks: 2,
          questionsAvoided: 0,
        },
        {
          day: before(1).toISOString(),
          searches: 7,
          withoutResults: 5,
          withoutClicks: 0,
          questionsAvoided: 1,
        },
        { day: today.toISOString(), searches: 4, withoutResults: 0, withoutClicks: 3, questionsAvoided: 0 },
      ],
      topSearches: [
        { words: 'pump', count: 6, results: 7, lastAt: today.toISOString() },
        { words: 'xylophone', count: 5, results: 0, lastAt: before(1).toISOString() },
        { words: 'zither', count: 1, results: 0, lastAt: before(2).toISOString() },
      ],
      topWithoutResults: [
        { words: 'xylophone', count: 5 },
        { words: 'zither', count: 1 },
      ],
      topWithoutClicks: [{ words: 'pump', count: 3, results: 7 }],
    });
  });

  test('is for staff, of at most 90 days', async () => {
    const code = async (asker: Pick<TestApi, 'ask'>, days: number) =>
      (await asker.ask(document, { days })).errors?.[0]?.extensions?.code;
    expect(await code(as(), 3)).toBe('NOT_PERMITTED');
    expect(await code(t, 3)).toBe('NOT_PERMITTED');
    expect(await code(await agent(), 0)).toBe('INVALID');
    expect(await code(await agent(), 91)).toBe('INVALID');
    expect(await code(await agent(), 90)).toBeUndefined();
  });

  test('is forgotten: single searches the night after, counts after three months', async () => {
    const { searchId } = await find('descaling');
    await t.api.settled();
    const now = new Date();
    const night = new Date(`${now.toISOString().slice(0, 10)}T03:17:00Z`);
    const after = (days: number) => new Date(night.getTime() + days * 86_400_000);
    await cleanUpSearchLog(t.db, night);
    expect(await t.db.recentSearch.count()).toBe(1);
    await cleanUpSearchLog(t.db, after(1));
    expect(await t.db.recentSearch.count()).toBe(0);
    expect(await click(searchId, threads[0]!)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await t.db.searchedText.count()).toBe(1);
    await cleanUpSearchLog(t.db, after(92));
    expect(await t.db.searchedText.count()).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters } from '../../kernel/counters/index.ts';
import { rateLimits } from '../../kernel/rate-limits.ts';
import { buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
let categoryId: number;
beforeAll(async () => {
  t = await startTestApi();
  categoryId = (await buildCategory(t.db)).id;
});
afterAll(() => t.close());

const create = `mutation ($input: CreateThreadInput!) {
  createThread(input: $input) {
    ... on Thread { number path language tags { name } opening { number html language version } author { number threadCount } }
    ... on InvalidError { issues { field code } }
    ... on Error { code }
  }
}`;
const add = `mutation ($input: AddPostInput!) {
  addPost(input: $input) {
    ... on Post { number role path thread { answerCount lastActivityAt } author { answerCount } }
    ... on InvalidError { issues { field code } }
    ... on Error { code }
  }
}`;
const question = () => ({
  kind: 'QUESTION',
  categoryId,
  title: 'Varför brummar pumpen?',
  markdown: 'Den brummar **högt** varje morgon och det kommer inget vatten ur maskinen.',
  tags: ['Pump', 'brummar', 'pump'],
});
const begin = async (asker: Pick<TestApi, 'ask'>, input: object = {}) =>
  (await asker.ask(create, { input: { ...question(), ...input } })).data.createThread;
const answer = async (asker: Pick<TestApi, 'ask'>, input: object) =>
  (await asker.ask(add, { input: { markdown: 'Öppna ångventilen i tio sekunder.', ...input } })).data.addPost;

describe('createThread', () => {
  test('makes a thread with its opening post, tags, counters, its author as follower, and says so', async () => {
    const author = await buildMember(t.db);
    const thread = await begin(t.as(author));
    expect(thread).toMatchObject({
      path: `/t/${thread.number}/varfor-brummar-pumpen`,
      language: 'sv',
      tags: [{ name: 'brummar' }, { name: 'pump' }],
      opening: {
        html: '<p>Den brummar <strong>högt</strong> varje morgon och det kommer inget vatten ur maskinen.</p>\n',
        language: 'sv',
        version: 1,
      },
      author: { number: author.id, threadCount: 1 },
    });
    expect(await checkCounters(t.db)).toEqual([]);
    expect(await t.db.follow.count({ where: { memberId: author.id, subjectId: thread.number } })).toBe(1);
    const [event] = await t.db.outbox.findMany({
      where: { payload: { path: ['threadId'], equals: thread.number } },
    });
    expect(event).toMatchObject({
      event: 'thread.posted',
      payload: { postId: thread.opening.number, actorId: author.id },
    });
  });

  test('ten times at once with one key is one thread; the key with another text is refused', async () => {
    const asker = t.as(await buildMember(t.db));
    await asker.cookie();
    const key = { idempotencyKey: 'the same ten times' };
    const made = await Promise.all(Array.from({ length: 10 }, () => begin(asker, key)));
    expect(new Set(made.map(({ number }) => number)).size).toBe(1);
    expect((await begin(asker, { ...key, title: 'Another title altogether' })).code).toBe('KEY_REUSED');
    expect((await begin(asker, { idempotencyKey: 'short' })).issues).toEqual([
      { field: 'idempotencyKey', code: 'BAD_FORMAT' },
    ]);
  });

  test('names every field that is wrong', async () => {
    const asker = t.as(await buildMember(t.db));
    const issues = async (input: object) => (await begin(asker, input)).issues;
    expect(await issues({ title: ' Short ', markdown: '' })).toEqual([
      { field: 'title', code: 'TOO_SHORT' },
      { field: 'markdown', code: 'REQUIRED' },
    ]);
    expect(
      await issues({ title: 'x'.repeat(151), markdown: 'x'.repeat(30_001), language: 'Swedish' }),
    ).toEqual([
      { field: 'title', code: 'TOO_LONG' },
      { field: 'markdown', code: 'TOO_LONG' },
      { field: 'language', code: 'BAD_FORMAT' },
    ]);
    expect(await issues({ title: 'On two\nlines, it seems' })).toEqual([
      { field: 'title', code: 'BAD_FORMAT' },
    ]);
    expect(await issues({ tags: ['a', 'b', 'c', 'd', 'e', 'f'] })).toEqual([
      { field: 'tags', code: 'TOO_MANY' },
    ]);
    expect(await issues({ tags: ['fine', '<b>'] })).toEqual([{ field: 'tags.1', code: 'BAD_FORMAT' }]);
    expect(await issues({ productId: 999_999 })).toEqual([{ field: 'productId', code: 'UNKNOWN' }]);
    const staffOnly = await buildCategory(t.db, { readAudience: 'staff' });
    for (const hidden of [staffOnly.id, 999_999]) {
      expect(await issues({ categoryId: hidden })).toEqual([{ field: 'categoryId', code: 'UNKNOWN' }]);
    }
  });

  test('is refused to visitors, where only some begin threads, and for kinds the category does not take', async () => {
    const asker = t.as(await buildMember(t.db));
    const news = await buildCategory(t.db, { postAudience: 'staff' });
    const tips = await buildCategory(t.db, { kinds: ['TIP'] });
    expect((await begin(t)).code).toBe('SIGN_IN_FIRST');
    expect((await begin(asker, { categoryId: news.id })).code).toBe('NOT_PERMITTED');
    expect((await begin(asker, { categoryId: tips.id })).code).toBe('KIND_DOES_NOT_TAKE_THIS');
    const suspended = await buildMember(t.db, { suspendedUntil: new Date(Date.now() + 86_400_000) });
    expect((await begin(t.as(suspended))).code).toBe('SUSPENDED');
  });

  test('is refused for an hour to whoever floods', async () => {
    const member = await buildMember(t.db);
    const asker = t.as(member);
    await asker.cookie();
    await begin(asker);
    await t.db
      .$executeRaw`UPDATE rate_limit SET points = ${rateLimits['begin thread'].points}::int WHERE key LIKE 'begin thread:%'`;
    expect((await begin(asker)).code).toBe('LIMIT_REACHED');
  });
});

describe('addPost', () => {
  test('counts on thread and author, and touches the thread', async () => {
    const thread = await buildThread(t.db, { lastActivityAt: new Date('2026-01-01T00:00:00Z') });
    const asker = t.as(await buildMember(t.db));
    const key = { threadId: thread.id, idempotencyKey: 'an answer, once' };
    const post = await answer(asker, key);
    expect(post).toMatchObject({ role: 'ANSWER', thread: { answerCount: 1 }, author: { answerCount: 1 } });
    expect(post.path).toBe(`/t/${thread.id}/${thread.slug}?post=${post.number}#post-${post.number}`);
    expect(new Date(post.thread.lastActivityAt).getTime()).toBeGreaterThan(thread.lastActivityAt.getTime());
    expect((await answer(asker, key)).number).toBe(post.number);
    const tip = await buildThread(t.db, { kind: 'TIP' });
    expect((await answer(asker, { threadId: tip.id })).role).toBe('REPLY');
  });

  test('is refused where nothing is added any more, and where there is nothing to see', async () => {
    const asker = t.as(await buildMember(t.db));
    const moderator = t.as(await buildMember(t.db, { role: 'MODERATOR' }));
    const locked = await buildThread(t.db, { lockedAt: new Date() });
    const closed = await buildThread(t.db, { closedAt: new Date() });
    const hidden = await buildThread(t.db, { state: 'HIDDEN' });
    const staffOnly = await buildThread(t.db, { audience: 'staff' });
    expect((await answer(asker, { threadId: locked.id })).code).toBe('LOCKED');
    expect((await answer(asker, { threadId: closed.id })).code).toBe('CLOSED');
    expect((await answer(moderator, { threadId: closed.id })).role).toBe('ANSWER');
    for (const threadId of [hidden.id, staffOnly.id, 999_999]) {
      expect((await answer(asker, { threadId })).code).toBe('NOT_FOUND');
    }
    expect((await answer(asker, { threadId: closed.id, markdown: 'Short' })).issues).toEqual([
      { field: 'markdown', code: 'TOO_SHORT' },
    ]);
  });
});

test('a page of the feed asks the same number of questions for 3 and for 15 threads', async () => {
  const counts: number[] = [];
  for (const threads of [3, 15]) {
    const { id } = await buildCategory(t.db);
    for (let n = 0; n < threads; n++) {
      const thread = await buildThread(t.db, { categoryId: id });
      const tag = await t.db.tag.create({ data: { name: `tag-${thread.id}` } });
      await t.db.threadTag.create({ data: { threadId: thread.id, tagId: tag.id } });
    }
    t.statements();
    const { data } = await t.ask(`{ threads(categoryId: ${id}, first: 20) { edges { node {
      number title path kind answerCount viewCount score solvedAt tags { name path } author { displayName path }
      category { name path } product { name } lastActivityAt viewerMayAnswer
    } } pageInfo { hasNextPage endCursor } } }`);
    counts.push(t.statements().length);
    expect(data.threads.edges).toHaveLength(threads);
  }
  expect(counts[1]).toBe(counts[0]);
  expect(counts[0]).toBeLessThanOrEqual(8);
});

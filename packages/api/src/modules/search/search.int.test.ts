import { indexThreads, reindex } from '@embassy/search-indexer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const searchQuery = `query ($text: String!, $first: Int, $after: String, $kind: ThreadKind, $categoryId: Int, $tagId: Int, $language: String, $solved: Boolean) {
  search(text: $text, first: $first, after: $after, kind: $kind, categoryId: $categoryId, tagId: $tagId, language: $language, solved: $solved) {
    totalCount
    edges { cursor node { thread { number title author { handle } } excerpt { text isMatch } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
type Found = {
  total: number;
  numbers: number[];
  next: string | null;
  excerpts: { text: string; isMatch: boolean }[][];
};
async function find(text: string, options: object = {}, asker: Pick<TestApi, 'ask'> = t): Promise<Found> {
  const { data, errors } = await asker.ask(searchQuery, { text, ...options });
  expect(errors).toBeUndefined();
  const { totalCount, edges, pageInfo } = data.search;
  return {
    total: totalCount,
    numbers: edges.map((edge: { node: { thread: { number: number } } }) => edge.node.thread.number),
    excerpts: edges.map((edge: { node: { excerpt: object[] } }) => edge.node.excerpt),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
const index = (...ids: number[]) => indexThreads(t.db, t.services.search, ids);

describe('search', () => {
  test('finds what was just written through the outbox, and no longer what was deleted', async () => {
    const category = await buildCategory(t.db);
    const author = await buildMember(t.db);
    const { data } = await t.as(author).ask(
      `mutation ($categoryId: Int!) {
         createThread(input: { kind: QUESTION, categoryId: $categoryId, title: "Portafilter stuck in the grouphead",
           markdown: "It will not turn since I tightened the **gasket** too much.", tags: ["portafilter"] }) { ... on Thread { number } }
       }`,
      { categoryId: category.id },
    );
    const { number } = data.createThread;
    await drain(t);
    expect(await find('gaskets')).toMatchObject({ total: 1, numbers: [number] });
    expect((await find('tightening')).excerpts[0]).toContainEqual({ text: 'tightened', isMatch: true });

    await t
      .as(author)
      .ask(
        `mutation ($threadId: Int!) { addPost(input: { threadId: $threadId, markdown: "Warm the machine and tap it with a mallet." }) { __typename } }`,
        { threadId: number },
      );
    await drain(t);
    expect((await find('mallet')).numbers).toEqual([number]);

    const opening = await t.db.post.findFirstOrThrow({ where: { threadId: number, role: 'OPENING' } });
    await t.db.post.deleteMany({ where: { threadId: number, role: 'ANSWER' } });
    await t
      .as(author)
      .ask(
        `mutation ($postId: Int!) { deletePost(input: { postId: $postId }) { __typename ... on Error { message } } }`,
        { postId: opening.id },
      );
    await drain(t);
    expect(await find('gaskets')).toMatchObject({ total: 0, numbers: [] });
  });

  test('filters by kind, category with its children, tag, language and whether it is solved', async () => {
    const above = await buildCategory(t.db);
    const below = await buildCategory(t.db, { parentId: above.id });
    const tag = await t.db.tag.create({ data: { name: 'zirconia' } });
    const one = await buildThread(t.db, {
      categoryId: below.id,
      title: 'Zirconia burrs compared',
      kind: 'TIP',
    });
    const two = await buildThread(t.db, {
      title: 'Zirconia burrs squeak',
      language: 'sv',
      solvedAt: new Date(),
    });
    await t.db.threadTag.create({ data: { threadId: two.id, tagId: tag.id } });
    await index(one.id, two.id);
    expect((await find('zirconia')).total).toBe(2);
    expect((await find('zirconia', { kind: 'TIP' })).numbers).toEqual([one.id]);
    expect((await find('zirconia', { categoryId: above.id })).numbers).toEqual([one.id]);
    expect((await find('zirconia', { tagId: tag.id })).numbers).toEqual([two.id]);
    expect((await find('zirconia', { tagId: 999_999 })).numbers).toEqual([]);
    expect((await find('zirconia', { language: 'sv' })).numbers).toEqual([two.id]);
    expect((await find('zirconia', { solved: true })).numbers).toEqual([two.id]);
    expect((await find('zirconia', { solved: false })).numbers).toEqual([one.id]);
  });

  test('pages through everything once', async () => {
    const threads = await Promise.all(
      Array.from({ length: 7 }, (_, n) => buildThread(t.db, { title: `Ristretto experiment number ${n}` })),
    );
    await index(...threads.map(({ id }) => id));
    const seen: number[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page: Found = await find('ristretto', { first: 3, after });
      expect(page.total).toBe(7);
      seen.push(...page.numbers);
      after = page.next;
    }
    expect(seen.sort((a, b) => a - b)).toEqual(threads.map(({ id }) => id).sort((a, b) => a - b));
  });

  test('refuses an empty and an endless text, a wrong cursor and too large a page', async () => {
    const code = async (text: string, options = {}) =>
      (await t.ask(searchQuery, { text, ...options })).errors?.[0]?.extensions?.code;
    expect(await code('  ')).toBe('INVALID');
    expect(await code('a'.repeat(201))).toBe('INVALID');
    expect(await code('a\u0000b')).toBe('INVALID');
    expect(await code('coffee', { after: 'nonsense' })).toBe('INVALID');
    expect(await code('coffee', { first: 101 })).toBe('INVALID');
  });

  test.each([
    "'",
    '"',
    '%',
    '\\',
    '<b>',
    "'; DROP TABLE thread; --",
    '!',
    '& | !',
    '(',
    ':*',
    '😀',
    '\u0001',
    'İ',
    '﷽',
  ])('takes %j as words or as nothing', async (text) => {
    expect((await find(text)).numbers.length).toBeLessThan(100);
  });
});

describe('an index that is behind', () => {
  test('reveals no id, title, excerpt or number of what became hidden, and makes up for it from below', async () => {
    const threads = [];
    for (let n = 0; n < 12; n++) {
      threads.push(
        await buildThread(t.db, {
          title: `Aeropress recipe variation ${n}`,
          markdown: `Aeropress secret ${n} of the house.`,
        }),
      );
    }
    await index(...threads.map(({ id }) => id));
    const best = (await find('aeropress', { first: 5 })).numbers;
    // Behind the outbox's back: the index is not told.
    await t.db.thread.update({ where: { id: best[0]! }, data: { audience: 'staff' } });
    await t.db.thread.update({ where: { id: best[1]! }, data: { state: 'HIDDEN' } });
    await t.db.thread.update({ where: { id: best[3]! }, data: { mergedIntoId: best[2]! } });
    const page = await find('aeropress', { first: 5 });
    expect(page.numbers).toHaveLength(5);
    expect(page.numbers).not.toEqual(expect.arrayContaining([best[0]]));
    expect(page.numbers.filter((id) => [best[0], best[1], best[3]].includes(id))).toEqual([]);
    const rest = await find('aeropress', { first: 5, after: page.next });
    expect(new Set([...page.numbers, ...rest.numbers]).size).toBe(9);
    expect(rest.next).toBeNull();

    const agent = await buildMember(t.db, { role: 'AGENT' });
    await index(best[0]!);
    expect((await find('aeropress', { first: 20 }, t.as(agent))).numbers).toContain(best[0]);
    expect((await find('aeropress', { first: 20 })).numbers).not.toContain(best[0]);
  });

  test('does not count the only thread that it should not have found', async () => {
    const thread = await buildThread(t.db, { title: 'Quokkaccino with oat milk' });
    await index(thread.id);
    await t.db.thread.update({ where: { id: thread.id }, data: { audience: 'moderators' } });
    expect(await find('quokkaccino')).toEqual({ total: 0, numbers: [], excerpts: [], next: null });
  });

  test('shows no words of a post that was taken down', async () => {
    const thread = await buildThread(t.db, {
      title: 'Moka pot gurgles',
      markdown: 'It gurgles in the morning light.',
    });
    const answer = await buildAnswer(t.db, {
      threadId: thread.id,
      markdown: 'The sommelier said something unspeakable.',
    });
    await index(thread.id);
    expect((await find('unspeakable')).excerpts[0]).toContainEqual({ text: 'unspeakable', isMatch: true });
    await t.db.post.update({ where: { id: answer.id }, data: { state: 'HIDDEN' } });
    const after = await find('unspeakable');
    expect(JSON.stringify(after.excerpts)).not.toContain('unspeakable');
  });
});

describe('alike', () => {
  test('threads are offered before one asks, and beside a thread, never what may not be read', async () => {
    const thread = await buildThread(t.db, { title: 'Milk frother makes large bubbles' });
    const alike = await buildThread(t.db, { title: 'Large bubbles from the milk frother' });
    const secret = await buildThread(t.db, {
      title: 'Milk frother recall, large bubbles',
      audience: 'staff',
    });
    await index(thread.id, alike.id, secret.id);
    const { data } = await t.ask(
      `query ($number: Int!) {
         similarThreads(title: "My milk frother has bubbles", markdown: "They are **large**.") { number }
         thread(number: $number) { relatedThreads { number title } }
       }`,
      { number: thread.id },
    );
    const offered = data.similarThreads.map(({ number }: { number: number }) => number);
    expect(offered).toEqual(expect.arrayContaining([thread.id, alike.id]));
    expect(offered).not.toContain(secret.id);
    const related = data.thread.relatedThreads.map(({ number }: { number: number }) => number);
    expect(related[0]).toBe(alike.id);
    expect(related).not.toContain(thread.id);
    expect(related).not.toContain(secret.id);
  });
});

describe('the index', () => {
  const documents = () =>
    t.db
      .$queryRaw`SELECT thread_id, kind, category_id, product_id, tags, language, audience, solved, title, body, answers,
      created_at, last_activity_at, vector::text FROM search_document ORDER BY thread_id`;

  test('built anew equals the index as it grew', async () => {
    await t.db.$executeRaw`DELETE FROM search_document`;
    await reindex(t.db, t.services.search);
    await drain(t);
    const author = await buildMember(t.db);
    const category = await buildCategory(t.db);
    for (let n = 0; n < 3; n++) {
      const { data } = await t.as(author).ask(
        `mutation ($categoryId: Int!, $title: String!) {
           createThread(input: { kind: QUESTION, categoryId: $categoryId, title: $title,
             markdown: "The grinder stalls with light beans.", tags: ["grinder"] }) { ... on Thread { number } }
         }`,
        { categoryId: category.id, title: `The grinder stalls, take ${n}` },
      );
      const answer = await t
        .as(await buildMember(t.db))
        .ask(
          `mutation ($threadId: Int!) { addPost(input: { threadId: $threadId, markdown: "Let it run empty first, then refill." }) { ... on Post { number } } }`,
          { threadId: data.createThread.number },
        );
      await t
        .as(author)
        .ask(`mutation ($postId: Int!) { acceptAnswer(input: { postId: $postId }) { __typename } }`, {
          postId: answer.data.addPost.number,
        });
    }
    await drain(t);
    const grown = await documents();
    expect(grown).not.toEqual([]);
    // What has no thread goes as well.
    await t.db
      .$executeRaw`INSERT INTO search_document SELECT 900000, kind, category_id, product_id, tags, language,
      audience, solved, title, body, answers, created_at, last_activity_at, vector FROM search_document LIMIT 1`;
    const progress: number[] = [];
    const done = await reindex(t.db, t.services.search, { onProgress: (threads) => progress.push(threads) });
    expect(await documents()).toEqual(grown);
    expect(done).toBe(await t.db.thread.count());
    expect(progress.at(-1)).toBe(done);
  });
});

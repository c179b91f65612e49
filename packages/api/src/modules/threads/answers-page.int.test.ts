import { Prisma, type Reader } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../kernel/markdown/index.ts';
import { viewerFor } from '../../kernel/viewer.ts';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { answersPage } from './answers-page.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const read = `query ($number: Int!, $first: Int, $last: Int, $from: Int, $to: Int, $around: Int, $order: AnswerOrder) {
  thread(number: $number) {
    bestAnswer { number firstSentence }
    answers(first: $first, last: $last, from: $from, to: $to, around: $around, order: $order) {
      edges { node { number } }
      pageInfo { hasNextPage hasPreviousPage }
    }
  }
}`;

async function page(number: number, place: object) {
  const { data } = await t.ask(read, { number, ...place });
  const { edges, pageInfo } = data.thread.answers;
  return {
    numbers: edges.map(({ node }: { node: { number: number } }) => node.number),
    earlier: pageInfo.hasPreviousPage,
    later: pageInfo.hasNextPage,
  };
}

describe('a page of answers', () => {
  let number: number;
  /** In the order of help: 3 accepted, 2 verified, then by score, the older first where scores are equal. */
  let helpful: number[];
  beforeAll(async () => {
    number = (await buildThread(t.db)).id;
    const ids: number[] = [];
    const createdAt = new Date('2026-01-01T12:00:00Z');
    for (const score of [1, 5, 0, 0, 5]) {
      ids.push((await buildAnswer(t.db, { threadId: number, score, createdAt })).id);
    }
    await t.db.post.update({ where: { id: ids[3]! }, data: { acceptedAt: new Date() } });
    await t.db.post.update({ where: { id: ids[2]! }, data: { verifiedAt: new Date() } });
    await t.db.thread.update({ where: { id: number }, data: { solvedAt: new Date() } });
    helpful = [ids[3]!, ids[2]!, ids[1]!, ids[4]!, ids[0]!];
  });

  test('begins or ends with a post, and says truly what is beyond', async () => {
    const [a, b, c, d, e] = helpful;
    expect(await page(number, { first: 2, from: b })).toEqual({
      numbers: [b, c],
      earlier: true,
      later: true,
    });
    expect(await page(number, { first: 9, from: a })).toEqual({
      numbers: helpful,
      earlier: false,
      later: false,
    });
    expect(await page(number, { last: 2, to: d })).toEqual({ numbers: [c, d], earlier: true, later: true });
    expect(await page(number, { last: 9, to: e })).toEqual({
      numbers: helpful,
      earlier: false,
      later: false,
    });
    const oldest = [...helpful].sort((one, other) => one - other);
    expect((await page(number, { first: 2, from: oldest[3], order: 'OLDEST' })).numbers).toEqual(
      oldest.slice(3),
    );
    expect((await page(number, { last: 2, to: oldest[2], order: 'OLDEST' })).numbers).toEqual(
      oldest.slice(1, 3),
    );
  });

  test('around a post is the first one when that has it', async () => {
    const [a, b, c, d, e] = helpful;
    expect((await page(number, { first: 3, around: c })).numbers).toEqual([a, b, c]);
    expect(await page(number, { first: 3, around: d })).toEqual({
      numbers: [d, e],
      earlier: true,
      later: false,
    });
    expect((await page(number, { first: 3, around: 999_999 })).numbers).toEqual([a, b, c]);
  });

  test('is told what to read first', async () => {
    const { data } = await t.ask(read, { number });
    expect(data.thread.bestAnswer).toEqual({
      number: helpful[0],
      firstSentence: 'Open the steam valve for ten seconds and try again.',
    });
  });
});

test('deep in two thousand answers a page reads what it shows, from an index in its order', async () => {
  const thread = await buildThread(t.db);
  const author = await buildMember(t.db);
  const markdown = 'Open the steam valve for ten seconds and try again.';
  const { html, rendererVersion } = renderMarkdown(markdown);
  await t.db.post.createMany({
    data: Array.from({ length: 2_000 }, (_, n) => ({
      threadId: thread.id,
      role: 'ANSWER' as const,
      authorId: author.id,
      markdown,
      html,
      rendererVersion,
      score: (n * 7) % 40,
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, n)),
    })),
  });
  await t.db.$executeRaw`ANALYZE post`;
  const posts = await t.db.post.findMany({
    where: { threadId: thread.id, role: 'ANSWER' },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  const deep = posts[1_500]!.id;
  const plans: string[] = [];
  const explaining = new Proxy(t.db, {
    get: (db, name) =>
      name !== '$queryRaw'
        ? Reflect.get(db, name)
        : async (query: Prisma.Sql, ...values: unknown[]) => {
            // Those that are made of parts are the lists; the others look a row up.
            if ('sql' in query) {
              const plan = await db.$queryRaw(Prisma.sql`EXPLAIN (FORMAT JSON) ${query}`);
              plans.push(JSON.stringify(plan));
            }
            return db.$queryRaw(query, ...values);
          },
  });
  const found = await answersPage(explaining as Reader, viewerFor(null, '192.0.2.1'), thread.id, 'HELPFUL', {
    first: 20,
    from: deep,
  });
  expect(found.rows.map(({ id }) => id)).toEqual(posts.slice(1_500, 1_520).map(({ id }) => id));
  expect(plans).toHaveLength(2);
  for (const plan of plans) {
    expect(plan).toContain('post_helpful_idx');
    expect(plan).not.toContain('"Sort"');
  }
});

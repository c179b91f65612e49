import type { Reader } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerFor } from '../../../kernel/viewer.ts';
import { buildCategory, buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { explaining } from '../../reputation/testing/explaining.ts';
import { storesPage } from '../../stores/stores-page.ts';
import { type IdeaFilter, type IdeaOrder, ideaOrders, ideasPage, roadmapPage } from './ideas-page.ts';
import { keptPromises } from './kept-promises.ts';
import { idle } from './trend.rules.ts';
import { momentumOf, weighIdeas } from './weigh-ideas.ts';

let t: TestApi;
let rare: { productId: number; categoryId: number };
const now = new Date();
const visitor = viewerFor(null, '192.0.2.1');

beforeAll(async () => {
  t = await startTestApi();
  const [common, few] = [await buildCategory(t.db), await buildCategory(t.db)];
  const author = await buildMember(t.db);
  const product = await t.db.product.create({ data: { slug: 'kvarn', name: 'Kvarn' } });
  rare = { productId: product.id, categoryId: few.id };
  await t.db.$executeRaw`
    INSERT INTO thread (kind, category_id, product_id, author_id, title, slug, language, score, created_at, last_activity_at)
    SELECT 'IDEA', CASE WHEN n % 500 = 0 THEN ${few.id}::int ELSE ${common.id}::int END,
      CASE WHEN n % 400 = 0 THEN ${product.id}::int END, ${author.id}::int, 'Idea ' || n, 'idea-' || n, CASE WHEN n % 700 = 0 THEN 'da' ELSE 'en' END,
      (n * 7919) % 997, ${now}::timestamptz - n * interval '1 hour', ${now}::timestamptz
    FROM generate_series(1, 20000) AS n`;
  await t.db.$executeRaw`
    INSERT INTO post (thread_id, role, author_id, markdown, html, renderer_version, created_at)
    SELECT id, 'OPENING', author_id, 'Please.', '<p>Please.</p>', 1, created_at FROM thread`;
  await t.db.$executeRaw`
    UPDATE idea SET trend = (thread_id * 104729) % 20000000 - 10000000,
      answered_at = CASE WHEN thread_id % 3 = 0 THEN ${now}::timestamptz - thread_id * interval '1 minute' END,
      replied_at = CASE WHEN thread_id % 3 = 0 THEN ${now}::timestamptz - thread_id * interval '1 minute' END,
      meaning = (ARRAY['OPEN', 'OPEN', 'OPEN', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'])[1 + thread_id % 6]::idea_meaning,
      roadmap = (ARRAY[NULL, NULL, NULL, 'NEXT', 'SHIPPED', NULL])[1 + thread_id % 6]::roadmap_column,
      shipped_at = CASE WHEN thread_id % 6 = 4 THEN ${now}::timestamptz - thread_id * interval '1 day' END`;
  // Of long ago, so that all but what a test supports is at rest.
  await t.db.$executeRaw`
    INSERT INTO vote (post_id, value, cast_at) SELECT id, 1, ${now}::timestamptz - interval '90 days' FROM post`;
  await t.db.$executeRaw`
    INSERT INTO comment (post_id, author_id, markdown, html, renderer_version, created_at)
    SELECT id, author_id, 'Yes.', '<p>Yes.</p>', 1, ${now}::timestamptz - interval '90 days' FROM post`;
  await t.db.$executeRaw`
    INSERT INTO store (slug, name, town, country)
    SELECT 'mill-' || n, 'Mill ' || n, 'Town ' || n % 100, 'SE' FROM generate_series(1, 2000) AS n`;
  await t.db.$executeRaw`
    UPDATE idea SET store_id = 1 + thread_id % 200, nominates = 'CHANGE' WHERE thread_id % 20 = 0`;
  await t.db.$executeRaw`ANALYZE`;
}, 120_000);
afterAll(() => t.close());

async function nodesOf(ask: (db: Reader) => Promise<unknown>): Promise<string[]> {
  const { reader, nodes } = explaining(t.db);
  await ask(reader);
  expect(nodes.length).toBeGreaterThan(0);
  return nodes;
}
const list = (filter: Partial<IdeaFilter>) => (db: Reader) =>
  ideasPage(db, visitor, { order: 'TRENDING', ...filter }, { first: 20 });

describe.each(Object.keys(ideaOrders) as IdeaOrder[])('ideas by %s among 20,000', (order) => {
  test('come from an index in their order, whatever they mean', async () => {
    for (const filter of [{}, { meaning: 'OPEN' as const }, { meaning: 'IN_PROGRESS' as const }]) {
      const nodes = await nodesOf(list({ order, ...filter }));
      expect([filter, nodes.filter((node) => /Seq Scan|Sort/.test(node))]).toEqual([filter, []]);
    }
  });

  test('of few are found by these few', async () => {
    for (const filter of [
      { productId: rare.productId },
      { categoryId: rare.categoryId },
      { storeId: 61 },
      { language: 'da' },
    ]) {
      const nodes = await nodesOf(list({ order, ...filter }));
      expect(nodes).not.toContain('Seq Scan idea');
      expect(nodes).not.toContain('Seq Scan thread');
    }
  });

  test('are paged without repeating or skipping one', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const { rows } = await ideasPage(t.db, visitor, { order }, { first: 20, after });
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1)!.cursor;
    }
    const { rows } = await ideasPage(t.db, visitor, { order }, { first: 60 });
    expect(seen).toEqual(rows.map(({ id }) => id));
  });
});

test('stores come by town and name from an index; of one town there are few to sort', async () => {
  const all = await nodesOf((db) => storesPage(db, {}, { first: 20 }));
  expect(all.filter((node) => /Seq Scan|Sort/.test(node))).toEqual([]);
  const ofTown = await nodesOf((db) => storesPage(db, { town: 'Town 7' }, { first: 20 }));
  expect(ofTown).not.toContain('Seq Scan store');
});

test.each(['NOW', 'NEXT', 'LATER', 'SHIPPED'] as const)(
  'the roadmap’s %s comes from an index',
  async (column) => {
    const nodes = await nodesOf((db) => roadmapPage(db, visitor, { column }, { first: 20 }));
    expect(nodes.filter((node) => /Seq Scan|Sort/.test(node))).toEqual([]);
  },
);

test('the share of promises that were kept is counted over the last days', async () => {
  const nodes = await nodesOf((db) => keptPromises(db, now));
  expect(nodes).not.toContain('Seq Scan idea');
  const { due, kept } = await keptPromises(t.db, now);
  expect(due).toBeGreaterThan(0);
  expect(kept).toBeLessThanOrEqual(due);
});

test('weighing reads what happened to each idea, and lays those to rest that nothing happened to', async () => {
  const [idea] = await t.db.idea.findMany({ where: { meaning: 'OPEN' }, take: 1 });
  const nodes = await nodesOf((db) => momentumOf(db, [idea!.threadId], now));
  for (const table of ['vote', 'post', 'comment', 'idea']) expect(nodes).not.toContain(`Seq Scan ${table}`);
  const member = await buildMember(t.db);
  const opening = await t.db.post.findFirstOrThrow({ where: { threadId: idea!.threadId } });
  await t.db.vote.create({ data: { postId: opening.id, memberId: member.id, value: 1, castAt: now } });
  await weighIdeas(t.db, now);
  const awake = await t.db.idea.findMany({ where: { trend: { gt: idle } }, select: { threadId: true } });
  expect(awake).toEqual([{ threadId: idea!.threadId }]);
  // Support wakes what rests, in the same transaction.
  const other = await t.db.idea.findFirstOrThrow({ where: { trend: idle } });
  await t.db.thread.update({ where: { id: other.threadId }, data: { score: { increment: 1 } } });
  expect((await t.db.idea.findUniqueOrThrow({ where: { threadId: other.threadId } })).trend).toBeGreaterThan(
    idle,
  );
});

// The last one: it leaves votes behind.
test('a vote finds out by indexes whether it is local, also after thousands were counted on its connection', async () => {
  const [many, one] = [await buildMember(t.db), await buildMember(t.db)];
  const scanned = await t.db.$transaction(async (tx) => {
    const scans = async () => {
      const [row] = await tx.$queryRaw<{ scans: number }[]>`
        SELECT sum(seq_scan)::int AS scans FROM pg_stat_xact_user_tables
        WHERE relname IN ('post', 'idea', 'vote')`;
      return row!.scans;
    };
    await tx.$executeRaw`
      INSERT INTO vote (post_id, member_id, value, cast_at) SELECT id, ${many.id}, 1, ${now}::timestamptz FROM post`;
    const before = await scans();
    await tx.$executeRaw`
      INSERT INTO vote (post_id, member_id, value, cast_at)
      SELECT p.id, ${one.id}, 1, ${now}::timestamptz FROM post p
      WHERE p.thread_id = (SELECT thread_id FROM idea WHERE store_id = 61 LIMIT 1) AND p.role = 'OPENING'`;
    await tx.$executeRaw`UPDATE vote SET withdrawn_at = ${now}::timestamptz WHERE member_id = ${one.id}`;
    await tx.$executeRaw`INSERT INTO member_store (member_id, store_id, since) VALUES (${many.id}, 61, ${now})`;
    return (await scans()) - before;
  });
  expect(scanned).toBe(0);
  const local = await t.db.idea.aggregate({ where: { storeId: 61 }, _min: { localSupporters: true } });
  expect(local._min.localSupporters).toBe(1);
});

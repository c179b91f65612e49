import type { Reader } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerFor } from '../../../kernel/viewer.ts';
import { buildCategory, buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { explaining } from '../../reputation/testing/explaining.ts';
import { type DeskFilter, type DeskOrder, deskOrders, deskPage } from './desk-page.ts';
import { loadSupport } from './load-support.ts';

let t: TestApi;
let rare: { productId: number; ownerId: number };
const now = new Date();
const viewer = viewerFor(null, '192.0.2.1');

beforeAll(async () => {
  t = await startTestApi();
  const [category, author] = [await buildCategory(t.db), await buildMember(t.db)];
  const owner = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const product = await t.db.product.create({ data: { slug: 'kvarn', name: 'Kvarn' } });
  rare = { productId: product.id, ownerId: owner.id };
  await t.db.$executeRaw`
    INSERT INTO thread (kind, category_id, product_id, author_id, title, slug, language, score, created_at, last_activity_at)
    SELECT 'IDEA', ${category.id}::int, CASE WHEN n % 400 = 0 THEN ${product.id}::int END, ${author.id}::int,
      'Idea ' || n, 'idea-' || n, 'en', (n * 7919) % 997, ${now}::timestamptz - n * interval '1 hour', ${now}::timestamptz
    FROM generate_series(1, 20000) AS n`;
  await t.db.$executeRaw`
    INSERT INTO post (thread_id, role, author_id, markdown, html, renderer_version, created_at)
    SELECT id, 'OPENING', author_id, 'Please.', '<p>Please.</p>', 1, created_at FROM thread`;
  await t.db.$executeRaw`INSERT INTO vote (post_id, value, cast_at) SELECT id, 1, ${now} FROM post`;
  await t.db.$executeRaw`
    UPDATE idea SET replied_at = CASE WHEN thread_id % 3 > 0 THEN ${now}::timestamptz END,
      meaning = (ARRAY['OPEN', 'OPEN', 'OPEN', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'])[1 + thread_id % 6]::idea_meaning`;
  await t.db.$executeRaw`
    UPDATE idea_triage SET weighted = (thread_id * 104729) % 9973,
      priority = CASE WHEN thread_id % 2 = 0 THEN (thread_id * 7919) % 9973 END,
      owner_id = CASE WHEN thread_id % 500 = 0 THEN ${owner.id}::int END`;
  await t.db.$executeRaw`ANALYZE`;
}, 120_000);
afterAll(() => t.close());

async function nodesOf(ask: (db: Reader) => Promise<unknown>): Promise<string[]> {
  const { reader, nodes } = explaining(t.db);
  await ask(reader);
  expect(nodes.length).toBeGreaterThan(0);
  return nodes;
}
const page = (filter: Partial<DeskFilter>) => (db: Reader) =>
  deskPage(db, { viewer, now }, { order: 'DUE', ...filter }, { first: 50 });

describe.each(Object.keys(deskOrders) as DeskOrder[])('the desk by %s among 20,000', (order) => {
  test('comes from an index in its order', async () => {
    for (const filter of [{}, { meaning: 'OPEN' as const }, { unowned: true }]) {
      const nodes = await nodesOf(page({ order, ...filter }));
      expect([filter, nodes.filter((node) => /Seq Scan|Sort/.test(node))]).toEqual([filter, []]);
    }
  });

  test('finds few by these few', async () => {
    for (const filter of [{ productId: rare.productId }, { ownerId: rare.ownerId }]) {
      const nodes = await nodesOf(page({ order, ...filter }));
      for (const table of ['idea', 'idea_triage', 'thread', 'post', 'vote'])
        expect([filter, nodes]).not.toEqual([filter, expect.arrayContaining([`Seq Scan ${table}`])]);
    }
  });

  test('is paged without repeating or skipping one', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 3; turn++) {
      const { rows } = await deskPage(t.db, { viewer, now }, { order }, { first: 20, after });
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1)!.cursor;
    }
    const { rows } = await deskPage(t.db, { viewer, now }, { order }, { first: 60 });
    expect(seen).toEqual(rows.map(({ id }) => id));
  });
});

test('what is overdue is a range of the index that sorts it', async () => {
  const nodes = await nodesOf(page({ overdue: true }));
  expect(nodes.filter((node) => /Seq Scan|Sort/.test(node))).toEqual([]);
});

test('support is counted of the ideas that are asked for, by their votes alone', async () => {
  const ids = (await t.db.idea.findMany({ take: 50, select: { threadId: true } })).map((one) => one.threadId);
  const nodes = await nodesOf((db) => loadSupport(db, ids));
  for (const table of ['vote', 'post', 'idea']) expect(nodes).not.toContain(`Seq Scan ${table}`);
});

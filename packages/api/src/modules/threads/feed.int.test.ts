import { type Database, Prisma, type Reader } from '@embassy/database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '../../kernel/pagination/index.ts';
import { viewerFor } from '../../kernel/viewer.ts';
import { buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { type FeedFilter, type FeedOrder, feedOrders, feedPage } from './feed.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const visitor = viewerFor(null, '192.0.2.1');
const now = new Date('2026-06-01T00:00:00Z');

type Plan = { 'Node Type': string; 'Index Name'?: string; 'Relation Name'?: string; Plans?: Plan[] };

/** Everything the planner would do for a page of the feed, from the outermost node inwards. */
async function planOf(db: Database, filter: FeedFilter, after?: string): Promise<Plan[]> {
  const plans: Plan[] = [];
  const explaining = new Proxy(db, {
    get: (target, name) =>
      name !== '$queryRaw'
        ? Reflect.get(target, name)
        : async (query: Prisma.Sql) => {
            const [row] = await db.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
              Prisma.sql`EXPLAIN (FORMAT JSON) ${query}`,
            );
            plans.push(row!['QUERY PLAN'][0]!.Plan);
            return [];
          },
  });
  await feedPage(explaining as Reader, visitor, filter, { first: 20, after: after ?? null }, now);
  const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
  return plans.flatMap(flat);
}

describe('a page of the feed among 40,000 threads', () => {
  let parentId: number;
  let smallTagId: number;

  beforeAll(async () => {
    const parent = await buildCategory(t.db);
    parentId = parent.id;
    const child = await buildCategory(t.db, { parentId });
    const elsewhere = await buildCategory(t.db);
    const author = await buildMember(t.db);
    const product = await t.db.product.create({ data: { slug: 'kvarn', name: 'Kvarn' } });
    await t.db.$executeRaw`
      INSERT INTO thread (kind, category_id, product_id, author_id, title, slug, language, answer_count, score, created_at, last_activity_at)
      SELECT (ARRAY['QUESTION', 'QUESTION', 'TIP', 'IDEA', 'DISCUSSION'])[1 + n % 5]::thread_kind,
        CASE WHEN n % 100 = 0 THEN ${parent.id}::int WHEN n % 100 = 1 THEN ${child.id}::int ELSE ${elsewhere.id}::int END,
        CASE WHEN n % 50 = 0 THEN ${product.id}::int END, ${author.id}::int, 'Thread ' || n, 'thread-' || n,
        (ARRAY['en', 'sv', 'da', 'nl', 'fr'])[1 + n % 5], n % 7, (n * 7919) % 101,
        ${now}::timestamptz - n * interval '1 hour', ${now}::timestamptz - ((n * 31) % 40000) * interval '1 hour'
      FROM generate_series(1, 40000) AS n`;
    const [common, rare] = await Promise.all(
      ['common', 'rare'].map((name) => t.db.tag.create({ data: { name } })),
    );
    smallTagId = rare!.id;
    await t.db.$executeRaw`
      INSERT INTO thread_tag (thread_id, tag_id)
      SELECT id, CASE WHEN id % 500 = 0 THEN ${rare!.id}::int ELSE ${common!.id}::int END FROM thread WHERE id % 4 = 0`;
    await t.db.$executeRaw`ANALYZE`;
  });

  const cursor: Record<FeedOrder, string> = {
    ACTIVE: encodeCursor(['2025-01-01T00:00:00Z', 20_000]),
    LATEST: encodeCursor(['2025-01-01T00:00:00Z', 20_000]),
    UNANSWERED: encodeCursor(['2025-01-01T00:00:00Z', 20_000]),
    TOP: encodeCursor([50, 20_000]),
  };
  const index: Record<FeedOrder, string> = {
    ACTIVE: 'thread_last_activity_at_id_idx',
    LATEST: 'thread_created_at_id_idx',
    UNANSWERED: 'thread_unanswered_idx',
    TOP: 'thread_score_id_idx',
  };

  test.each(Object.keys(feedOrders) as FeedOrder[])(
    '%s reads its index in order, on every page, and sorts nothing',
    async (order) => {
      for (const after of [undefined, cursor[order]]) {
        const nodes = await planOf(t.db, { order, period: 'ALL' }, after);
        expect(nodes.map((node) => node['Node Type'])).toEqual(['Limit', 'Index Scan']);
        expect(nodes[1]!['Index Name']).toBe(index[order]);
      }
    },
  );

  test('a category and its children are read each from its index, a page at a time', async () => {
    for (const after of [undefined, cursor.ACTIVE]) {
      const nodes = await planOf(t.db, { order: 'ACTIVE', period: 'ALL', categoryId: parentId }, after);
      const scans = nodes.filter((node) => node['Relation Name'] === 'thread');
      // One for the category and one for each child.
      expect(scans.length).toBeGreaterThan(1);
      expect(new Set(scans.map((node) => node['Index Name']))).toEqual(
        new Set(['thread_category_id_last_activity_at_id_idx']),
      );
    }
  });

  test('kind, product and language have an index each; a rare tag leads from its own threads', async () => {
    const { id: productId } = await t.db.product.findUniqueOrThrow({ where: { slug: 'kvarn' } });
    const filters: [Partial<FeedFilter>, RegExp][] = [
      [{ kind: 'IDEA' }, /^thread_(kind_)?last_activity_at_id_idx$/],
      [{ productId }, /^thread_product_id_last_activity_at_id_idx$/],
      [{ language: 'da' }, /^thread_(language_)?last_activity_at_id_idx$/],
      [{ tagId: smallTagId }, /^thread_pkey$/],
    ];
    for (const [filter, name] of filters) {
      const nodes = await planOf(t.db, { order: 'ACTIVE', period: 'ALL', ...filter });
      const scans = nodes.filter((node) => node['Relation Name'] === 'thread');
      expect(scans).toHaveLength(1);
      expect(scans[0]!['Index Name'], JSON.stringify(filter)).toMatch(name);
    }
  });

  test('pages of a category are those of the whole feed, thinned out', async () => {
    const filter = { order: 'ACTIVE', period: 'ALL', categoryId: parentId } as const;
    const expected = await t.db.thread.findMany({
      where: { category: { OR: [{ id: parentId }, { parentId }] } },
      orderBy: [{ lastActivityAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
      take: 90,
    });
    const found: number[] = [];
    let after: string | null = null;
    for (let n = 0; n < 3; n++) {
      const page = await feedPage(t.db, visitor, filter, { first: 30, after }, now);
      found.push(...page.rows.map(({ id }) => id));
      after = page.rows.at(-1)!.cursor;
    }
    expect(found).toEqual(expected.map(({ id }) => id));
    const back = await feedPage(t.db, visitor, filter, { last: 30, before: after }, now);
    expect(back.rows.map(({ id }) => id)).toEqual(found.slice(59, 89));
  });
});

test('paging shows every thread that stayed where it was once, whatever the others do meanwhile', async () => {
  const { id: categoryId } = await buildCategory(t.db);
  const threads: number[] = [];
  for (let n = 0; n < 30; n++) {
    // Several at the same moment: the number decides.
    const at = new Date(now.getTime() - Math.floor(n / 4) * 3_600_000);
    threads.push((await buildThread(t.db, { categoryId, createdAt: at, lastActivityAt: at })).id);
  }
  const filter = { order: 'ACTIVE', period: 'ALL', categoryId } as const;
  const list = async () =>
    (await feedPage(t.db, visitor, filter, { first: 100 }, now)).rows.map(({ id }) => id);
  let clock = now.getTime();

  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      fc.array(
        fc.record({ id: fc.constantFrom(...threads), act: fc.constantFrom('touch', 'hide', 'show') }),
        {
          maxLength: 12,
        },
      ),
      async (size, backwards, changes) => {
        const before = await list();
        const moved = new Set<number>();
        const seen: number[] = [];
        let cursor: string | null = null;
        const rest = [...changes];
        for (;;) {
          const page = await feedPage(
            t.db,
            visitor,
            filter,
            backwards ? { last: size, before: cursor } : { first: size, after: cursor },
            now,
          );
          seen.push(...(backwards ? page.rows.toReversed() : page.rows).map(({ id }) => id));
          if (!(backwards ? page.hasPreviousPage : page.hasNextPage)) break;
          cursor = (backwards ? page.rows[0] : page.rows.at(-1))!.cursor;
          for (const { id, act } of rest.splice(0, 2)) {
            moved.add(id);
            clock += 1_000;
            const lastActivityAt = new Date(clock);
            const state = act === 'hide' ? 'HIDDEN' : 'VISIBLE';
            await t.db.thread.update({
              where: { id },
              data: act === 'touch' ? { lastActivityAt } : { state },
            });
          }
        }
        const stayed = (ids: number[]) => ids.filter((id) => !moved.has(id));
        expect(stayed(seen)).toEqual(stayed(backwards ? before.toReversed() : before));
        if (!backwards) expect(new Set(seen).size).toBe(seen.length);
      },
    ),
    { numRuns: 25, endOnFailure: true },
  );
});

import type { Reader } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerFor } from '../../kernel/viewer.ts';
import { buildCategory, buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { loadContributors } from '../ideas/index.ts';
import { explaining } from '../reputation/testing/explaining.ts';
import { challengesPage, challengeTimes, deskChallengesPage } from './challenges-page.ts';
import { countEntries, entriesPage, entryOrders } from './entering/entries-page.ts';
import { keptEntries } from './entering/kept-entries.ts';

let t: TestApi;
let large: number;
const now = new Date();
const visitor = viewerFor(null, '192.0.2.1');

beforeAll(async () => {
  t = await startTestApi();
  const category = await buildCategory(t.db);
  const author = await buildMember(t.db);
  // Two thousand challenges of a day each, from long ago until far ahead.
  await t.db.$executeRaw`
    INSERT INTO challenge (slug, title, brief, category_id, opens_at, collect_until, ends_at, state, created_by_id)
    SELECT 'challenge-' || n, 'Challenge ' || n, 'What would help?', ${category.id}::int,
      ${now}::timestamptz + (n - 1900) * interval '1 day' - interval '1 hour',
      ${now}::timestamptz + (n - 1899) * interval '1 day', ${now}::timestamptz + (n - 1899) * interval '1 day',
      (CASE WHEN n % 20 = 0 THEN 'DRAFT' ELSE 'PUBLISHED' END)::challenge_state, ${author.id}::int
    FROM generate_series(1, 2000) AS n`;
  await t.db.$executeRaw`
    INSERT INTO thread (kind, category_id, author_id, title, slug, language, score, created_at, last_activity_at)
    SELECT 'IDEA', ${category.id}::int, ${author.id}::int, 'Idea ' || n, 'idea-' || n, 'en', (n * 7919) % 997, ${now}, ${now}
    FROM generate_series(1, 20000) AS n`;
  const [first] = await t.db.challenge.findMany({ orderBy: { id: 'asc' }, take: 1 });
  large = first!.id;
  // One that took a quarter of all ideas, and many small ones.
  await t.db.$executeRaw`
    INSERT INTO challenge_entry (challenge_id, thread_id, entered_at, supporters)
    SELECT CASE WHEN t.id % 4 = 0 THEN ${large}::int ELSE ${large}::int + 1 + t.id % 1900 END, t.id, ${now}, t.score
    FROM thread t`;
  // Every tenth idea was merged into the one before it.
  await t.db.$executeRaw`
    INSERT INTO idea_merge (thread_id, into_id, reason, merged_by_id, merged_at, status_key, status_at)
    SELECT id, id - 1, 'The same.', ${author.id}::int, ${now}, 'new', ${now} FROM thread WHERE id % 10 = 0`;
  await t.db.$executeRaw`UPDATE thread SET duplicate_of_id = id - 1 WHERE id % 10 = 0`;
  await t.db.$executeRaw`ANALYZE`;
}, 120_000);
afterAll(() => t.close());

async function nodesOf(ask: (db: Reader) => Promise<unknown>): Promise<string[]> {
  const { reader, nodes } = explaining(t.db);
  await ask(reader);
  expect(nodes.length).toBeGreaterThan(0);
  return nodes;
}

describe.each(Object.keys(challengeTimes) as (keyof typeof challengeTimes)[])(
  'challenges that are %s',
  (time) => {
    test('come from an index in their order', async () => {
      const nodes = await nodesOf((db) => challengesPage(db, visitor, { time, now }, { first: 20 }));
      expect(nodes.filter((node) => /Seq Scan challenge|Sort/.test(node))).toEqual([]);
    });
  },
);

test('the desk’s list comes from the key', async () => {
  const nodes = await nodesOf((db) => deskChallengesPage(db, visitor, { first: 20 }));
  expect(nodes.filter((node) => /Seq Scan challenge|Sort/.test(node))).toEqual([]);
});

describe.each(Object.keys(entryOrders) as (keyof typeof entryOrders)[])('5,000 entries by %s', (order) => {
  test('come from an index in their order', async () => {
    const nodes = await nodesOf((db) =>
      entriesPage(db, visitor, { challengeId: large, order }, { first: 20 }),
    );
    expect(nodes.filter((node) => /Seq Scan|Sort/.test(node))).toEqual([]);
  });

  test('are looked through by their titles in that order', async () => {
    const nodes = await nodesOf((db) =>
      entriesPage(db, visitor, { challengeId: large, order, search: 'Idea 19' }, { first: 20 }),
    );
    expect(nodes.filter((node) => /Seq Scan|Sort/.test(node))).toEqual([]);
  });

  test('are paged without repeating or skipping one', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const { rows } = await entriesPage(t.db, visitor, { challengeId: large, order }, { first: 20, after });
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1)!.cursor;
    }
    const { rows } = await entriesPage(t.db, visitor, { challengeId: large, order }, { first: 60 });
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(new Set(seen).size).toBe(60);
  });
});

test('entries are counted by those of the challenges that are asked for', async () => {
  const few = [large + 1, large + 2, large + 3];
  const nodes = await nodesOf((db) => countEntries(db, visitor, few));
  expect(nodes).not.toContain('Seq Scan challenge_entry');
  expect(nodes).not.toContain('Seq Scan thread');
  expect(await countEntries(t.db, visitor, [large])).toEqual([5000]);
});

test('whose the ideas of a page are, and what is placed in a page of challenges, is looked up by what is asked for', async () => {
  const threads = await t.db.challengeEntry.findMany({
    where: { challengeId: large },
    take: 20,
    select: { threadId: true },
  });
  const ids = threads.map(({ threadId }) => threadId);
  const challengeIds = Array.from({ length: 20 }, (_, n) => large + n);
  const nodes = [
    ...(await nodesOf((db) => loadContributors(db, ids))),
    ...(await nodesOf((db) => keptEntries(db, visitor, { which: 'PLACED', challengeIds }))),
  ];
  expect(nodes.filter((node) => /Seq Scan (?:thread|idea_merge|challenge_entry)$/.test(node))).toEqual([]);
});

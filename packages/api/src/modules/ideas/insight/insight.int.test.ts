import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerFor } from '../../../kernel/viewer.ts';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { explaining } from '../../reputation/testing/explaining.ts';
import { ideaInsight } from './idea-insight.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const now = new Date();
const hour = 3_600_000;
const ago = (hours: number) => new Date(now.getTime() - hours * hour);
const visitor = viewerFor(null, '192.0.2.1');

describe('what comes of ideas', () => {
  test('is counted of the time that is asked for, and of what the reader may read', async () => {
    const [one, other] = [await buildMember(t.db), await buildMember(t.db)];
    const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const product = await t.db.product.create({ data: { slug: 'insight', name: 'Insight' } });
    const made = async (authorId: number, hours: number, idea: object = {}, thread: object = {}) => {
      const { id } = await buildThread(t.db, {
        ...{ kind: 'IDEA', authorId, createdAt: ago(hours), productId: product.id },
        ...thread,
      });
      await t.db.idea.update({ where: { threadId: id }, data: { promisedBy: ago(hours - 24), ...idea } });
      return id;
    };
    // Answered in time; answered too late; never; long ago; where the team's desk does not reach.
    const planned = await made(one.id, 100, { repliedAt: ago(90) });
    await made(one.id, 100, { repliedAt: ago(60) });
    await made(other.id, 100);
    await made(other.id, 24 * 200, { repliedAt: ago(24 * 199) });
    await made(other.id, 100, { repliedAt: ago(99) }, { audience: 'moderators' });
    const set = `mutation { setIdeaStatus(input: { threadId: ${planned}, statusKey: "planned" }) { __typename } }`;
    expect((await t.as(team).ask(set)).data.setIdeaStatus.__typename).toBe('Thread');
    const insight = await ideaInsight(t.db, { viewer: visitor, now: new Date(), days: 30 });
    expect(insight).toMatchObject({
      begun: 3,
      decided: 1,
      shipped: 0,
      promisesDue: 3,
      promisesKept: 1,
      authors: 2,
      authorsAnswered: 1,
      tags: [],
      products: [{ number: product.id, name: 'Insight', ideas: 3, supporters: 0 }],
    });
    expect(insight.toReply).toBeCloseTo(25, 1);
    expect(insight.toDecision).toBeCloseTo(100, 1);
    expect(insight.periods.length).toBeGreaterThanOrEqual(30);
    expect(insight.periods.reduce((total, { begun }) => total + begun, 0)).toBe(3);
    const year = await ideaInsight(t.db, { viewer: visitor, now: new Date(), days: 365 });
    expect(year.begun).toBe(4);
    expect(year.periods.length).toBeGreaterThanOrEqual(12);
    expect(year.periods.length).toBeLessThanOrEqual(14);
  });

  test('is told for three times alone', async () => {
    const team = await buildMember(t.db, { role: 'ADMIN' });
    const ask = async (days: number) =>
      t.as(team).ask(`{ ideaInsight(days: ${days}) { begun rising { number } } }`);
    expect((await ask(90)).data.ideaInsight.begun).toBeGreaterThan(0);
    expect((await ask(36500)).data.ideaInsight).toBeNull();
  });
});

test('each question reads the time that it is about, by an index', async () => {
  const author = await buildMember(t.db);
  const category = await t.db.category.findFirstOrThrow();
  await t.db.$executeRaw`
    INSERT INTO thread (kind, category_id, author_id, title, slug, language, created_at, last_activity_at)
    SELECT 'IDEA', ${category.id}::int, ${author.id}::int, 'Idea ' || n, 'idea-' || n, 'en',
      ${now}::timestamptz - n * interval '12 hours', ${now}::timestamptz
    FROM generate_series(1, 20000) AS n`;
  await t.db.$executeRaw`
    UPDATE idea SET status_at = begun_at,
      meaning = (ARRAY['OPEN', 'OPEN', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'])[1 + thread_id % 5]::idea_meaning`;
  await t.db.$executeRaw`
    INSERT INTO idea_change (thread_id, from_key, to_key, changed_by_id, at)
    SELECT thread_id, 'new', 'planned', ${author.id}::int, begun_at FROM idea`;
  await t.db.$executeRaw`ANALYZE`;
  const { reader, nodes } = explaining(t.db);
  await ideaInsight(reader, { viewer: visitor, now, days: 30 });
  expect(nodes.length).toBeGreaterThan(0);
  for (const table of ['idea', 'thread', 'idea_change'])
    expect(nodes.filter((node) => node === `Seq Scan ${table}`)).toEqual([]);
});

import { Prisma, type Reader } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerFor } from '../../kernel/viewer.ts';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { checkRulebook, presets } from '../trust/index.ts';
import { awardsOfBadge, awardsOfMember, badgeCountsOf } from './awards/award-pages.ts';
import { badgeWords } from './definitions/badge-words.ts';
import { prepareBadges } from './definitions/prepare-badges.ts';
import { badgeIcons, shippedBadges } from './definitions/shipped-badges.ts';
import { judgeHappening } from './judging/judge-happening.ts';
import { badgesPersonalData } from './personal-data.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
  await prepareBadges(t.db);
  await drain(t);
});
afterAll(() => t.close());

test('every badge of this program has words of its own in every language, a known symbol and a formula that is read', async () => {
  expect(shippedBadges.length).toBeGreaterThanOrEqual(40);
  expect(new Set(shippedBadges.map(({ key }) => key)).size).toBe(shippedBadges.length);
  for (const language of ['en', 'sv', 'da', 'nl', 'fr']) {
    const words = shippedBadges.map(({ key }) =>
      badgeWords({ key, words: {}, shipped: true, importName: null }, language),
    );
    expect(new Set(words.map(({ name }) => name)).size).toBe(shippedBadges.length);
    for (const { name, description } of words) {
      expect(name.length).toBeLessThanOrEqual(40);
      expect(description.length).toBeGreaterThan(5);
      expect(description.length).toBeLessThanOrEqual(200);
    }
    if (language === 'en') continue;
    const english = shippedBadges.map(({ key }) =>
      badgeWords({ key, words: {}, shipped: true, importName: null }, 'en'),
    );
    expect(words.filter(({ description }, i) => description === english[i]!.description)).toEqual([]);
  }
  for (const { icon } of shippedBadges) expect(badgeIcons).toContain(icon);
  // Each of them is judged at every start, so a formula that could not be read would stop it.
  expect(await t.db.badge.count({ where: { shipped: true, judgedAt: { not: null } } })).toBe(
    shippedBadges.length,
  );
});

describe('a badge’s page', () => {
  test('tells who has it and for what, page by page, and of posts that one may not read nothing', async () => {
    const author = await buildMember(t.db);
    const { categoryId } = await buildThread(t.db);
    const open = await buildAnswer(t.db, { authorId: author.id, score: 6 });
    const hidden = await buildAnswer(t.db, { authorId: author.id, score: 6 });
    const members = await buildThread(t.db, { categoryId, audience: 'members' });
    const inside = await buildAnswer(t.db, { authorId: author.id, score: 6, threadId: members.id });
    for (const { id } of [open, hidden, inside]) await judgeHappening(t.db, { postId: id });
    await t.db.post.update({ where: { id: hidden.id }, data: { state: 'HIDDEN' } });
    const query = `query ($after: String) { badge(key: "good-answer") { memberCount awardCount viewerAwards
      awards(first: 2, after: $after) { pageInfo { hasNextPage endCursor }
        edges { node { member { number } post { number } } } } } }`;
    const readBy = async (asker: Pick<TestApi, 'ask'>) => {
      const { badge: first } = (await asker.ask(query)).data;
      const after = first.awards.pageInfo.endCursor;
      const { badge: second } = (await asker.ask(query, { after })).data;
      expect([first.awards.pageInfo.hasNextPage, second.awards.pageInfo.hasNextPage]).toEqual([true, false]);
      expect([first.memberCount, first.awardCount]).toEqual([1, 3]);
      return [...first.awards.edges, ...second.awards.edges].map(({ node }) => node.post?.number ?? null);
    };
    expect(await readBy(t)).toEqual([null, null, open.id]);
    expect(await readBy(t.as(await buildMember(t.db)))).toEqual([inside.id, null, open.id]);
    expect(await readBy(t.as(await buildMember(t.db, { role: 'MODERATOR' })))).toEqual([
      inside.id,
      hidden.id,
      open.id,
    ]);
    const { data } = await t.ask(`{ member(handle: "${author.handle}") { badgeCounts { gold silver bronze }
      badgeAwards(first: 9) { edges { node { badge { key } post { number } } } } } }`);
    expect(data.member.badgeCounts.bronze).toBeGreaterThanOrEqual(3);
    const posts = data.member.badgeAwards.edges.map(
      ({ node }: { node: { post: object | null } }) => node.post,
    );
    expect(posts).not.toContainEqual({ number: hidden.id });
  });

  test('says how far the reader is, and to visitors nothing', async () => {
    const author = await buildMember(t.db);
    for (let n = 0; n < 4; n++) await buildThread(t.db, { kind: 'TIP', authorId: author.id });
    const query = `{ badge(key: "recipe-book") { viewerAwards viewerNeeds { metric has target met } } }`;
    expect((await t.as(author).ask(query)).data.badge).toEqual({
      viewerAwards: 0,
      viewerNeeds: [{ metric: 'tips', has: 4, target: 10, met: false }],
    });
    expect((await t.ask(query)).data.badge).toEqual({ viewerAwards: 0, viewerNeeds: null });
  });

  test('and all of them cost the same few statements, whoever asks', async () => {
    const member = await buildMember(t.db);
    await t.as(member).cookie();
    t.statements();
    await t.as(member).ask(`{ badges { key memberCount viewerAwards viewerNeeds { share } name(language: "fr")
      image { url } } }`);
    // But for the one that says who asks.
    const asked = t.statements().filter((sql) => /badge|member m/.test(sql) && !sql.includes('FROM login l'));
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

test('where a community shows no games, it shows no badges and tells nobody of them', async () => {
  const quiet = await startTestApi();
  try {
    await prepareBadges(quiet.db);
    await drain(quiet);
    const rulebook = checkRulebook({ ...presets.embassy, shown: false });
    await quiet.db.rulebookVersion.create({
      data: { version: 2, rulebook: rulebook as unknown as Prisma.InputJsonObject },
    });
    const author = await buildMember(quiet.db);
    const answer = await buildAnswer(quiet.db, { authorId: author.id, score: 6 });
    await judgeHappening(quiet.db, { postId: answer.id });
    await drain(quiet);
    expect(await quiet.db.badgeAward.count({ where: { memberId: author.id } })).toBeGreaterThan(0);
    expect(await quiet.db.notification.count()).toBe(0);
    const { data } =
      await quiet.ask(`{ badges { key } importedBadges { key } badge(key: "first-answer") { key }
      member(handle: "${author.handle}") { badgeCounts { gold } badgeAwards(first: 1) { edges { cursor } } } }`);
    expect(data).toEqual({
      ...{ badges: null, importedBadges: [], badge: null },
      member: { badgeCounts: null, badgeAwards: null },
    });
  } finally {
    await quiet.close();
  }
});

test('somebody who leaves takes their badges along, and the counts follow', async () => {
  const [leaver, other] = [await buildMember(t.db), await buildMember(t.db)];
  for (const { id } of [leaver, other]) {
    const answer = await buildAnswer(t.db, { authorId: id, score: 16 });
    await judgeHappening(t.db, { postId: answer.id });
  }
  const count = async () => {
    const { memberCount, awardCount } = await t.db.badge.findUniqueOrThrow({
      where: { key: 'great-answer' },
    });
    return [memberCount, awardCount];
  };
  const exported = await badgesPersonalData.export(t.db, leaver.id);
  expect(exported.badges).toContainEqual(
    expect.objectContaining({ badge: 'great-answer', name: 'Great answer', revokedAt: null }),
  );
  expect(await count()).toEqual([2, 2]);
  await t.db.$transaction((tx) =>
    badgesPersonalData.erase(tx, leaver.id, { keepPosts: true, now: new Date() }),
  );
  expect(await count()).toEqual([1, 1]);
  expect(await badgesPersonalData.export(t.db, leaver.id)).toEqual({ badges: [] });
});

test('the pages’ lists are read from their indexes, however many awards there are', async () => {
  const badge = await t.db.badge.findUniqueOrThrow({ where: { key: 'good-answer' } });
  const member = await buildMember(t.db);
  await t.db.$executeRaw`INSERT INTO member (handle, display_name)
    SELECT 'badged-' || n, 'One of many' FROM generate_series(1, 2000) n`;
  await t.db.$executeRaw`
    INSERT INTO badge_award (badge_id, member_id, occasion, cause, at)
    SELECT CASE WHEN n % 2 = 0 THEN ${badge.id} ELSE other.id END, m.id, 'post:' || n, 'EARNED', now() - n * interval '1 second'
    FROM member m CROSS JOIN generate_series(1, 10) n
    CROSS JOIN LATERAL (SELECT id FROM badge WHERE key = 'spark') other WHERE m.handle LIKE 'badged-%'`;
  await t.db.$executeRaw`
    INSERT INTO badge_award (badge_id, member_id, occasion, cause, at)
    SELECT ${badge.id}, ${member.id}, 'post:' || n, 'EARNED', now() FROM generate_series(1, 300) n`;
  await t.db.$executeRaw`ANALYZE member, badge, badge_award`;
  const planOf = async (read: (db: Reader) => Promise<unknown>) => {
    let plan = '';
    const explaining = {
      $queryRaw: async (parts: TemplateStringsArray | Prisma.Sql, ...values: Prisma.Sql[]) => {
        const sql = 'sql' in parts ? parts : Prisma.sql(parts, ...values);
        const lines = await t.db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${sql}`);
        plan = lines.map((line) => line['QUERY PLAN']).join('\n');
        return [];
      },
    } as unknown as Reader;
    await read(explaining);
    return plan;
  };
  const ofBadge = await planOf((db) => awardsOfBadge(db, viewerFor(null, ''), badge.id, { first: 30 }));
  expect(ofBadge).toContain('badge_award_of_badge_idx');
  expect(ofBadge).not.toMatch(/Seq Scan|Sort/);
  const ofMember = await planOf((db) => awardsOfMember(db, member.id, { first: 20 }));
  expect(ofMember).toContain('badge_award_of_member_idx');
  expect(ofMember).not.toMatch(/Seq Scan on badge_award|Sort/);
  const counts = await planOf((db) => badgeCountsOf(db, [member.id, member.id - 1]));
  expect(counts).not.toContain('Seq Scan on badge_award');
});

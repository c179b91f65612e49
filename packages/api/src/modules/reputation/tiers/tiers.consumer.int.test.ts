import { Prisma, type Reader } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildComment, buildMember, buildThread } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { type Measure, metricNames, metrics } from '../../trust/index.ts';
import { decideTiers } from './decide-tiers.ts';
import { measureMembers } from './measuring/measure-members.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

type Member = { id: number };
const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);
const ahead = (days: number) => new Date(Date.now() + days * day);

const castVote = (member: Member, postId: number, value: 'UP' | 'DOWN' = 'UP') =>
  t
    .as(member)
    .ask(
      `mutation { castVote(input: { postId: ${postId}, value: ${value} }) { __typename ... on Error { code } } }`,
    )
    .then(({ data }) => data.castVote);
const standing = ({ id }: Member) => t.db.standing.findUniqueOrThrow({ where: { memberId: id } });
const changes = async ({ id }: Member) =>
  (await t.db.tierChange.findMany({ where: { memberId: id }, orderBy: { id: 'asc' } })).map(
    ({ kind, fromTier, toTier }) => `${kind} ${fromTier} ${toTier}`,
  );

/** Everything that can be measured, now and of the last 30 days. */
const everything: Measure[] = metricNames.flatMap((metric) => [
  ...(metrics[metric].asked === 'of days' ? [] : [{ metric, days: null }]),
  ...(metrics[metric].asked === 'now' ? [] : [{ metric, days: 30 }]),
]);

describe('what is measured of a member', () => {
  test('is what they did for others and what stands of it, of these days and of all', async () => {
    const member = await buildMember(t.db, { joinedAt: ago(100.5), suspendedUntil: ahead(1) });
    const asker = await buildMember(t.db);
    const answerTo = async (authorId: number, data: object) => {
      const { id: threadId } = await buildThread(t.db, { authorId });
      return buildAnswer(t.db, { threadId, authorId: member.id, ...data });
    };
    const old = { createdAt: ago(60) };
    const accepted = await answerTo(asker.id, { acceptedAt: new Date(), ...old });
    await answerTo(asker.id, { verifiedAt: new Date(), score: 1 });
    await answerTo((await buildMember(t.db)).id, { score: 2 });
    await answerTo(member.id, { acceptedAt: new Date() });
    await answerTo((await buildMember(t.db)).id, { acceptedAt: new Date(), state: 'HIDDEN' });
    await buildThread(t.db, { authorId: member.id, kind: 'TIP' });
    await buildThread(t.db, { authorId: member.id, kind: 'IDEA', state: 'DELETED' });
    await buildComment(t.db, { authorId: member.id, postId: accepted.id, createdAt: ago(3) });
    const vote = { memberId: member.id, postId: accepted.id, value: 1 };
    await t.db.vote.createMany({
      data: [
        { ...vote, castAt: ago(45) },
        { ...vote, castAt: ago(9), withdrawnAt: ago(9) },
      ],
    });
    const fact = {
      kind: 'UPHELD_REPORT',
      authorId: member.id,
      postId: accepted.id,
      sourceId: accepted.id,
    } as const;
    await t.db.reputationFact.create({ data: { ...fact, at: new Date(), day: new Date() } });
    const audited = { action: 'suspend member', subjectKind: 'member', subjectId: member.id };
    await t.db.auditEntry.createMany({ data: [audited, { ...audited, createdAt: ago(200) }] });

    const { id: productId } = await t.db.product.create({ data: { slug: 'mill', name: 'Mill' } });
    await t.db.thread.updateMany({ where: { authorId: asker.id }, data: { productId } });
    const { id: postId, threadId, authorId } = await buildAnswer(t.db);
    const accepting = { postId, threadId, acceptedById: member.id, acceptedAt: ago(45) };
    await t.db.acceptance.create({ data: accepting });
    await t.db.revision.create({ data: { postId, version: 2, authorId: member.id, markdown: 'Better.' } });
    await t.db.threadReading.create({ data: { memberId: member.id, threadId, seenUntil: new Date() } });
    await t.db.report.create({ data: { reporterId: member.id, postId, reason: 'SPAM', state: 'UPHELD' } });
    await t.db.follow.createMany({
      data: [
        { memberId: member.id, kind: 'MEMBER', subjectId: authorId },
        { memberId: member.id, kind: 'THREAD', subjectId: threadId },
        { memberId: authorId, kind: 'MEMBER', subjectId: member.id },
        { memberId: asker.id, kind: 'MEMBER', subjectId: member.id },
      ],
    });

    t.statements();
    const both = await measureMembers(t.db, [member.id, asker.id], everything, new Date());
    expect(t.statements()).toHaveLength(1);
    expect(both.get(member.id)).toEqual({
      ...{ reputation: 0, points_30: 0, accountAge: 100, suspended: true },
      ...{ acceptedAnswers: 1, acceptedAnswers_30: 0, verifiedAnswers: 1, verifiedAnswers_30: 1 },
      ...{ membersHelped: 2, membersHelped_30: 2, answers: 4, answers_30: 3 },
      ...{ questions: 1, questions_30: 1, tips: 1, tips_30: 1, ideas: 0, ideas_30: 0, posts: 6, posts_30: 5 },
      ...{ votesCast: 1, votesCast_30: 0, daysActive: 4, daysActive_30: 2 },
      ...{ suspensions: 2, suspensions_30: 1, upheldReports: 1, upheldReports_30: 1 },
      ...{ comments: 1, comments_30: 1, newcomersHelped: 2, newcomersHelped_30: 1, longestBreak: 60 },
      ...{ productsHelped: 1, productsHelped_30: 1, answersOnOneProduct: 2, answersOnOneProduct_30: 1 },
      ...{ acceptancesGiven: 1, acceptancesGiven_30: 0, editsOfOthers: 1, editsOfOthers_30: 1 },
      ...{ threadsRead: 1, threadsRead_30: 1, follows: 1, followers: 2 },
      ...{ reportsConfirmed: 1, reportsConfirmed_30: 1 },
    });
    expect(both.get(asker.id)).toMatchObject({ questions: 2, answers: 0, suspended: false, daysActive: 1 });
  });

  test('is found by indexes, whoever else is here', async () => {
    const { id: threadId, categoryId } = await buildThread(t.db);
    await t.db.$executeRaw`INSERT INTO member (handle, display_name)
      SELECT 'one-of-many-' || n, 'One of many' FROM generate_series(1, 1000) n`;
    const many = Prisma.sql`member, generate_series(1, 5) WHERE handle LIKE 'one-of-many-%'`;
    await t.db.$executeRaw`INSERT INTO thread (kind, category_id, author_id, title, slug)
      SELECT (ARRAY['QUESTION', 'TIP', 'IDEA'])[1 + id % 3]::thread_kind, ${categoryId}, id, 'A title', 'a-title'
      FROM ${many}`;
    await t.db.$executeRaw`INSERT INTO post (thread_id, role, author_id, markdown, html, renderer_version)
      SELECT ${threadId}, 'ANSWER', id, 'Text', 'Text', 1 FROM ${many}`;
    await t.db.$executeRaw`INSERT INTO vote (post_id, member_id, value)
      SELECT id, author_id, 1 FROM post WHERE thread_id = ${threadId}`;
    await t.db.$executeRaw`ANALYZE member, thread, post, vote`;
    let plan = '';
    await t.db.$transaction(async (tx) => {
      // The other tables are small: without this, reading them whole is the quickest.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      const explaining = {
        $queryRaw: async (parts: TemplateStringsArray, ...values: Prisma.Sql[]) => {
          const explained = await tx.$queryRaw<{ 'QUERY PLAN': string }[]>(
            Prisma.sql`EXPLAIN ${Prisma.sql(parts, ...values)}`,
          );
          plan = explained.map((line) => line['QUERY PLAN']).join('\n');
          return [];
        },
      } as unknown as Reader;
      await measureMembers(explaining, [1, 2], everything, new Date());
    });
    expect(plan).toContain('Index Cond: (member_id = m.id)');
    expect(plan).not.toContain('Seq Scan');
    // What has an index and is read whole all the same has a filter by the member instead.
    expect(plan).not.toMatch(/Filter: .*(author_id|member_id|subject_id) = m\.id/);
  });
});

describe('the tier of a member', () => {
  test('rises with what others say of their help, with the evidence and a notice', async () => {
    const author = await buildMember(t.db, {
      joinedAt: ago(2),
      standing: { create: { tier: 'newcomer' } },
    });
    const answer = await buildAnswer(t.db, { authorId: author.id });
    const other = await buildAnswer(t.db);
    expect(await castVote(author, other.id, 'DOWN')).toMatchObject({ code: 'TIER_TOO_LOW' });
    expect(await castVote(author, other.id)).toEqual({ __typename: 'Post' });
    await castVote(await buildMember(t.db), answer.id);
    await drain(t);

    expect(await changes(author)).toEqual(['ROSE newcomer member']);
    const [change] = await t.db.tierChange.findMany({ where: { memberId: author.id } });
    expect(change).toMatchObject({
      version: 1,
      evidence: { reputation: 10, accountAge: 2, suspended: false },
    });
    expect(await standing(author)).toMatchObject({ tier: 'member', trust: 1, balance: 10 });
    expect(await castVote(author, other.id, 'DOWN')).not.toHaveProperty('code');

    const { data } = await t.as(author).ask(`{ notifications(first: 9) { edges { node {
      kind path title tierChange { kind keptUntil tier { key } } } } } }`);
    expect(data.notifications.edges[0].node).toEqual({
      kind: 'TIER',
      path: `/members/${author.handle}`,
      title: null,
      tierChange: { kind: 'ROSE', keptUntil: null, tier: { key: 'member' } },
    });
    // Once more changes nothing and tells nobody.
    await decideTiers(t.db, { memberId: author.id });
    await drain(t);
    expect(await changes(author)).toHaveLength(1);
    expect(await t.db.notification.count({ where: { memberId: author.id, kind: 'TIER' } })).toBe(1);
  });

  test('is lost after a notice and its time, in the pass over everybody', async () => {
    const [falls, holds] = [
      await buildMember(t.db, { standing: { create: { tier: 'fan', trust: 2 } } }),
      await buildMember(t.db, {
        standing: { create: { tier: 'ambassador', trust: 3, grantedTier: 'ambassador' } },
      }),
    ];
    const never = await buildMember(t.db, { standing: {} });
    await decideTiers(t.db, {});
    expect(await changes(falls)).toEqual(['WARNED fan fan']);
    expect(await changes(holds)).toEqual([]);
    expect(await changes(never)).toEqual(['BEGAN null newcomer']);
    expect((await standing(falls)).keptUntil!.getTime()).toBeGreaterThan(ahead(13.9).getTime());
    const { data } = await t.as(falls).ask(`{ member(handle: "${falls.handle}") { tier { key }
      tierProgress { tier { key } keptUntil next { key } needs { metric has target met }
        needsToKeep { metric days comparison has target met share } } } }`);
    expect(data.member.tier).toEqual({ key: 'fan' });
    expect(data.member.tierProgress).toMatchObject({
      tier: { key: 'fan' },
      next: { key: 'superfan' },
    });
    expect(data.member.tierProgress.needsToKeep[0]).toEqual({
      ...{ metric: 'reputation', days: null, comparison: '>=' },
      ...{ has: 0, target: 200, met: false, share: 0 },
    });

    await decideTiers(t.db, {}, ahead(13));
    expect(await changes(falls)).toHaveLength(1);
    await decideTiers(t.db, {}, ahead(15));
    expect(await changes(falls)).toEqual(['WARNED fan fan', 'FELL fan newcomer']);
    expect(await standing(falls)).toMatchObject({ tier: 'newcomer', trust: 0, keptUntil: null });
    await drain(t);
    const told = await t.db.notification.findMany({ where: { kind: 'TIER' }, select: { memberId: true } });
    expect(told.filter(({ memberId }) => memberId === falls.id)).toHaveLength(2);
    expect(told.map(({ memberId }) => memberId)).not.toContain(never.id);
  });

  test('and what it takes are for everybody to read; how far one is, is one’s own', async () => {
    const member = await buildMember(t.db, { standing: {} });
    const query = `{ tiers { key formula trust names { name } } viewerPrivileges { privilege allowed from { key } }
      member(handle: "${member.handle}") { tier { key } tierProgress { next { key } } } }`;
    const { data } = await t.ask(query);
    expect(data.tiers.map(({ key }: { key: string }) => key)).toEqual([
      'ambassador',
      'superfan',
      'fan',
      'member',
      'newcomer',
    ]);
    expect(data.viewerPrivileges).toContainEqual({
      privilege: 'VOTE_DOWN',
      allowed: false,
      from: { key: 'member' },
    });
    expect(data.member).toEqual({ tier: { key: 'newcomer' }, tierProgress: null });
    expect((await t.as(member).ask(query)).data.member.tierProgress).toEqual({
      next: { key: 'member' },
    });
  });
});

describe('somebody new', () => {
  const links = (n: number) => Array.from({ length: n }, (_, i) => `https://example.org/${i}`).join(' ');
  const answer = (member: Member, threadId: number, markdown: string) =>
    t
      .as(member)
      .ask(
        `mutation ($markdown: String!) { addPost(input: { threadId: ${threadId}, markdown: $markdown }) {
          __typename ... on InvalidError { issues { field code limit } } } }`,
        { markdown },
      )
      .then(({ data }) => data.addPost);

  test('may ask, answer and vote up, with few links, and makes no tags', async () => {
    const member = await buildMember(t.db, { standing: {} });
    const { id: threadId, categoryId } = await buildThread(t.db);
    expect(await answer(member, threadId, `See ${links(2)}`)).not.toHaveProperty('issues');
    expect(await answer(member, threadId, `See ${links(3)}`)).toMatchObject({
      issues: [{ field: 'markdown', code: 'TOO_MANY_LINKS', limit: 2 }],
    });
    expect(await answer(await buildMember(t.db), threadId, `See ${links(9)}`)).not.toHaveProperty('issues');
    const ask = (tags: string) =>
      t.as(member).ask(`mutation { createThread(input: { kind: QUESTION, categoryId: ${categoryId},
        title: "The grinder stops in the middle", markdown: "It stops after ten seconds, each time.", tags: [${tags}] }) {
        __typename ... on InvalidError { issues { field code } } } }`);
    expect((await ask('')).data.createThread).not.toHaveProperty('issues');
    expect((await ask('"never-seen"')).data.createThread).toMatchObject({
      issues: [{ field: 'tags', code: 'NOT_PERMITTED' }],
    });
  });
});

test('what somebody new may not yet is told them before they try, with the tier that may; to nobody else', async () => {
  const ask = async (member: Member | null) =>
    (
      await (member ? t.as(member) : t).ask(
        '{ newcomerLimits { links pictures votesDown createsTags from { key } } }',
      )
    ).data.newcomerLimits;
  const newcomer = await buildMember(t.db, { standing: {} });
  const limits = { links: 2, pictures: 3, votesDown: false, createsTags: false };
  expect(await ask(newcomer)).toEqual({ ...limits, from: { key: 'member' } });
  const withoutGames = await buildMember(t.db, { standing: {}, seesGames: false });
  expect(await ask(withoutGames)).toEqual({ ...limits, from: null });
  for (const other of [
    null,
    await buildMember(t.db),
    await buildMember(t.db, { standing: {}, role: 'AGENT' }),
  ])
    expect(await ask(other)).toBeNull();
});

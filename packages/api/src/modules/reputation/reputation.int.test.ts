import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { presets } from '../trust/index.ts';
import { rebuildLedger } from './ledger/rebuild-ledger.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const ledger = `query ($handle: String!, $first: Int, $after: String, $rule: ReputationRule, $since: DateTime, $until: DateTime) {
  member(handle: $handle) {
    reputation
    reputationLedger(first: $first, after: $after, rule: $rule, since: $since, until: $until) {
      edges { node { points rule on cause base times weight limit bound at happenedAt post { number } } }
      pageInfo { hasNextPage endCursor }
    }
    reputationCurve { day balance }
    knownTags { points posts tag { name } }
    knownProducts { points posts product { name } }
  }
}`;

/** A member whose answers got votes on three days, one of them on what only staff may read. */
async function setUp() {
  const author = await buildMember(t.db);
  const product = await t.db.product.create({ data: { slug: `p-${author.id}`, name: `Pump ${author.id}` } });
  const tag = await t.db.tag.create({ data: { name: `descaling-${author.id}` } });
  const thread = await buildThread(t.db, { productId: product.id });
  await t.db.threadTag.create({ data: { threadId: thread.id, tagId: tag.id } });
  const secret = await buildThread(t.db, { audience: 'staff', productId: product.id });
  const [answer, hidden] = [
    await buildAnswer(t.db, { authorId: author.id, threadId: thread.id }),
    await buildAnswer(t.db, { authorId: author.id, threadId: secret.id }),
  ];
  const votes = [
    [answer.id, '2026-01-03'],
    [answer.id, '2026-01-03'],
    [answer.id, '2026-02-05'],
    [hidden.id, '2026-02-06'],
  ] as const;
  await t.db.vote.createMany({
    data: votes.map(([postId, day]) => ({ postId, value: 1, castAt: new Date(`${day}T10:00:00Z`) })),
  });
  await rebuildLedger(t.db);
  const ask = async (variables: object = {}, asker: Pick<TestApi, 'ask'> = t) =>
    (await asker.ask(ledger, { handle: author.handle, ...variables })).data.member;
  return { author, answer, hidden, product, tag, ask };
}

test('a member’s points are told with how they came, by page, rule and time, to whom may read what about', async () => {
  const { answer, hidden, product, tag, ask } = await setUp();
  const member = await ask({ first: 3 });
  expect(member.reputation).toBe(40);
  const { edges, pageInfo } = member.reputationLedger;
  expect(
    edges.map(({ node }: { node: { points: number; post: object | null } }) => [node.points, node.post]),
  ).toEqual([
    [10, null],
    [10, { number: answer.id }],
    [10, { number: answer.id }],
  ]);
  expect(edges[1].node).toMatchObject({
    ...{
      rule: 'UPVOTED',
      on: 'ANSWER',
      cause: 'EARNED',
      base: 10,
      times: 1,
      weight: 1,
      limit: null,
      bound: null,
    },
    happenedAt: '2026-02-05T10:00:00.000Z',
  });
  const rest = await ask({ first: 3, after: pageInfo.endCursor });
  expect(rest.reputationLedger).toMatchObject({
    edges: [{ node: { points: 10 } }],
    pageInfo: { hasNextPage: false },
  });
  const inJanuary = await ask({ until: '2026-02-01T00:00:00Z' });
  expect(inJanuary.reputationLedger.edges).toHaveLength(2);
  const on5th = await ask({ since: '2026-02-05T00:00:00Z', until: '2026-02-06T00:00:00Z' });
  expect(on5th.reputationLedger.edges).toHaveLength(1);
  expect((await ask({ rule: 'ACCEPTED' })).reputationLedger.edges).toEqual([]);

  expect(member.reputationCurve).toEqual([
    { day: '2026-01-03T00:00:00.000Z', balance: 20 },
    { day: '2026-02-05T00:00:00.000Z', balance: 30 },
    { day: '2026-02-06T00:00:00.000Z', balance: 40 },
  ]);
  expect(member.knownTags).toEqual([{ points: 30, posts: 1, tag: { name: tag.name } }]);
  expect(member.knownProducts).toEqual([{ points: 30, posts: 1, product: { name: product.name } }]);

  const staff = t.as(await buildMember(t.db, { role: 'AGENT' }));
  const seen = await ask({ first: 1 }, staff);
  expect(seen.reputationLedger.edges[0].node.post).toEqual({ number: hidden.id });
  expect(seen.knownProducts).toMatchObject([{ points: 40, posts: 2 }]);
});

test('what somebody voted for, and that votes were arranged, is told to themselves alone', async () => {
  const { author, answer } = await setUp();
  const member = await buildMember(t.db, { joinedAt: new Date('2025-01-01T00:00:00Z') });
  const own = await buildAnswer(t.db, { authorId: member.id });
  const castAt = new Date('2026-03-03T10:00:00Z');
  await t.db.vote.createMany({
    data: [
      { postId: own.id, value: 1, castAt },
      { postId: own.id, value: 1, castAt },
      { postId: answer.id, value: -1, castAt, memberId: member.id },
    ],
  });
  await rebuildLedger(t.db);
  const fact = await t.db.reputationFact.findFirstOrThrow({
    where: { postId: own.id, kind: 'UPVOTE' },
    orderBy: { id: 'desc' },
  });
  await t.db.votingCase.create({
    data: {
      ...{ kind: 'SERIAL', state: 'DISCOUNTED', memberIds: [member.id, author.id], evidence: {} },
      ...{ foundAt: castAt, facts: { create: { factId: fact.id } } },
    },
  });
  await rebuildLedger(t.db);

  const read = async (asker: Pick<TestApi, 'ask'>, variables: object = {}) => {
    const { data } = await asker.ask(ledger, { handle: member.handle, ...variables });
    return [
      data.member.reputation,
      ...data.member.reputationLedger.edges.map(
        ({ node }: { node: { rule: string; points: number; cause: string; limit: string | null } }) =>
          `${node.rule} ${node.points} ${node.cause} ${node.limit}`,
      ),
    ];
  };
  const earned = ['UPVOTED 10 EARNED null', 'UPVOTED 10 EARNED null'];
  const discounted = 'UPVOTED -10 DISCOUNTED DISCOUNTED';
  const cast = 'DOWNVOTING -1 EARNED null';
  expect(await read(t.as(member))).toEqual([9, discounted, cast, ...earned]);
  expect(await read(t.as(member), { rule: 'DOWNVOTING' })).toEqual([9, cast]);
  for (const role of [null, 'MEMBER', 'MODERATOR', 'ADMIN'] as const) {
    const asker = role === null ? t : t.as(await buildMember(t.db, { role }));
    expect(await read(asker)).toEqual([9, 'UPVOTED -10 COUNTS_LESS VOTER', ...earned]);
    expect(await read(asker, { rule: 'DOWNVOTING' })).toEqual([9]);
  }
});

test('a page of authors asks for their points once, and a ledger’s page for bounded things', async () => {
  const { author } = await setUp();
  t.statements();
  await t.ask(
    '{ threads(first: 20) { edges { node { author { reputation } opening { author { reputation } } } } } }',
  );
  const asked = t.statements().filter((sql) => sql.includes('JOIN standing'));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(2);
  await t.ask(
    `query ($handle: String!) { member(handle: $handle) { reputation reputationLedger(first: 20) { edges { node { points post { path } } } } } }`,
    { handle: author.handle },
  );
  expect(t.statements().length).toBeLessThanOrEqual(9);
});

test('where the community plays no games nothing is shown, and everything is still recorded', async () => {
  const { author, answer, ask } = await setUp();
  expect((await t.ask('{ rulebook { version } }')).data.rulebook).toEqual({ version: 1 });
  await t.db.rulebookVersion.create({ data: { version: 2, rulebook: presets.off } });
  try {
    expect(await ask()).toEqual({
      reputation: null,
      reputationLedger: null,
      reputationCurve: null,
      knownTags: null,
      knownProducts: null,
    });
    expect((await t.ask('{ rulebook { version } }')).data.rulebook).toBeNull();
    const voter = t.as(await buildMember(t.db));
    await voter.ask(`mutation { castVote(input: { postId: ${answer.id}, value: UP }) { __typename } }`);
    await drain(t);
    expect(await t.db.standing.findUnique({ where: { memberId: author.id } })).toMatchObject({ balance: 50 });
  } finally {
    await t.db.rulebookVersion.create({ data: { version: 3, rulebook: presets.embassy } });
  }
});

test('the rulebook of today can be read by everybody', async () => {
  const { data } = await t.ask(`{ rulebook {
    dailyCap floor votesPerDay upvotesPerPair downvotesPerPair weights { weight category { name } }
    rules { rule for points { on points } capped lifetime }
  } }`);
  expect(data.rulebook).toMatchObject({
    ...{ dailyCap: 200, floor: 0, votesPerDay: 60, upvotesPerPair: 6, downvotesPerPair: 3, weights: [] },
    rules: expect.arrayContaining([
      {
        rule: 'ACCEPTED',
        for: 'AUTHOR',
        points: [{ on: 'ANSWER', points: 15 }],
        capped: false,
        lifetime: null,
      },
      {
        rule: 'DOWNVOTING',
        for: 'ACTOR',
        points: [{ on: 'ANSWER', points: -1 }],
        capped: true,
        lifetime: null,
      },
    ]),
  });
});

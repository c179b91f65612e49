import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { presets, publishedRulebooks } from '../trust/index.ts';
import type { Fact } from './judging/fact.ts';
import { judgeHistory } from './judging/judge-history.rules.ts';
import { rebuildLedger } from './ledger/rebuild-ledger.ts';
import { verifyLedger } from './ledger/verify-ledger.ts';

const clients = 16;
const actsOfEach = 12;

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
  // Limits of a size that few acts reach, and something for both sides.
  const { rules } = presets.embassy;
  const rulebook = {
    ...presets.embassy,
    dailyCap: 25,
    rules: { ...rules, UPVOTING: { points: { ANSWER: 1 }, capped: true, lifetime: 5 } },
    voting: { ...presets.embassy.voting, perPair: { up: 2, down: 1 } },
  };
  await t.db.rulebookVersion.create({ data: { version: 1, rulebook } });
});
afterAll(() => t.close());

/** A few members who write and vote, and a moderator who takes down and brings back. */
async function setUp() {
  const members = await Promise.all(Array.from({ length: 5 }, () => buildMember(t.db)));
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const posts: { id: number; askerId: number }[] = [];
  for (const asker of members.slice(0, 2)) {
    const thread = await buildThread(t.db, { authorId: asker.id });
    posts.push({ id: thread.openingId, askerId: asker.id });
    for (const author of members.slice(1)) {
      const answer = await buildAnswer(t.db, { threadId: thread.id, authorId: author.id });
      posts.push({ id: answer.id, askerId: asker.id });
    }
  }
  return { members, moderator, posts };
}

type Stage = Awaited<ReturnType<typeof setUp>>;
type Act = { kind: string; post: number; member: number };

const acts = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('UP', 'DOWN', 'UP') },
    { weight: 4, arbitrary: fc.constantFrom('withdrawVote', 'acceptAnswer', 'withdrawAcceptance') },
    { weight: 1, arbitrary: fc.constantFrom('verifyAnswer', 'hidePost', 'unhidePost', 'unhidePost') },
  ),
  post: fc.nat(9),
  member: fc.nat(4),
});

/** Refusals (one's own post, one that is hidden) are answers like others; bugs fail the test. */
async function play({ members, moderator, posts }: Stage, { kind, post, member }: Act): Promise<void> {
  const { id: postId, askerId } = posts[post]!;
  const [mutation, who, more] =
    kind === 'UP' || kind === 'DOWN'
      ? ['castVote', members[member]!, `, value: ${kind}`]
      : kind === 'withdrawVote'
        ? [kind, members[member]!, '']
        : kind.endsWith('hidePost')
          ? [kind, moderator, ', reason: "It was asked for"']
          : kind === 'verifyAnswer'
            ? [kind, moderator, '']
            : [kind, { id: askerId }, ''];
  const { data } = await t
    .as(who as { id: number })
    .ask(`mutation { ${mutation}(input: { postId: ${postId}${more} }) { __typename } }`);
  expect(data[mutation as string].__typename).toBeTypeOf('string');
}

/** What members must have, judged from the votes and acceptances themselves, without facts or ledger. */
async function expectedBalances({ members }: Stage): Promise<number[]> {
  const [votes, acceptances, verifications] = await Promise.all([
    t.db.vote.findMany({ include: { post: { include: { thread: true } } } }),
    t.db.acceptance.findMany({ include: { post: { include: { thread: true } } } }),
    t.db.brandVerification.findMany({ include: { post: { include: { thread: true } } } }),
  ]);
  const order = await t.db.reputationFact.findMany({ select: { id: true, kind: true, sourceId: true } });
  const idOf = (kind: string, sourceId: number) =>
    order.find((fact) => fact.kind === kind && fact.sourceId === sourceId)!.id;
  const about = (post: (typeof votes)[number]['post'], withdrawnAt: Date | null) => ({
    authorId: post.authorId,
    on: post.role === 'OPENING' ? post.thread.kind : (post.role as 'ANSWER'),
    categoryId: null,
    withdrawn: withdrawnAt !== null,
    removed:
      post.state === 'VISIBLE' && post.thread.state === 'VISIBLE' ? null : { score: post.score, days: 0 },
    communityWiki: false,
  });
  const facts: Fact[] = [
    ...votes.map(({ id, post, memberId, value, castAt, withdrawnAt }): Fact => {
      const kind = value > 0 ? 'UPVOTE' : 'DOWNVOTE';
      const voter = { voterDays: null, voterTier: null };
      return {
        id: idOf(kind, id),
        kind,
        at: +castAt,
        actorId: memberId,
        ...voter,
        ...about(post, withdrawnAt),
      };
    }),
    ...acceptances.map(({ id, post, acceptedById: actorId, acceptedAt, withdrawnAt }): Fact => {
      const kind = 'ACCEPTANCE';
      return { id: idOf(kind, id), kind, at: +acceptedAt, actorId, ...about(post, withdrawnAt) };
    }),
    ...verifications.map(({ id, post, verifiedById: actorId, verifiedAt, withdrawnAt }): Fact => {
      const kind = 'VERIFICATION';
      return { id: idOf(kind, id), kind, at: +verifiedAt, actorId, ...about(post, withdrawnAt) };
    }),
  ];
  facts.sort((a, b) => a.at - b.at);
  const published = await publishedRulebooks(t.db);
  return members.map(({ id }) => judgeHistory(id, facts, published).after.balance);
}

test('16 clients at once, workers meanwhile: balances are what the votes say, and a rebuild finds nothing to do', {
  timeout: 240_000,
}, async () => {
  const stage = await setUp();
  // Rows that builders made tell no events.
  expect(await rebuildLedger(t.db)).toMatchObject({ facts: 16, entries: 0 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(acts, { minLength: actsOfEach, maxLength: actsOfEach }), {
        minLength: clients,
        maxLength: clients,
      }),
      async (plans) => {
        let playing = true;
        const worker = (async () => {
          while (playing) await drain(t);
        })();
        await Promise.all(
          plans.map(async (plan) => {
            for (const one of plan) await play(stage, one);
          }),
        ).finally(() => {
          playing = false;
        });
        await worker;
        await drain(t);

        const standings = await t.db.standing.findMany();
        const balances = stage.members.map(
          ({ id }) => standings.find(({ memberId }) => memberId === id)?.balance ?? 0,
        );
        expect(balances).toEqual(await expectedBalances(stage));
        expect(await verifyLedger(t.db)).toMatchObject({ waiting: 0, differences: [] });
        expect(await rebuildLedger(t.db)).toMatchObject({ facts: 0, entries: 0 });
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
  const limits = await t.db.reputationEntry.findMany({ distinct: ['limit'], select: { limit: true } });
  expect(limits.map(({ limit }) => limit)).toContain('DAILY_CAP');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { presets } from '../trust/index.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
  await publish(7, 4);
});
afterAll(() => t.close());

type Member = { id: number };

/** Rulebooks only grow in number: the last one holds. */
async function publish(version: number, perDay: number) {
  const tiers = { newcomer: { count: true, down: false, perDay: 2 } };
  const voting = { ...presets.embassy.voting, perDay, tiers };
  await t.db.rulebookVersion.create({ data: { version, rulebook: { ...presets.embassy, voting } } });
}

const cast = async (member: Member, postId: number, value = 'UP') =>
  (
    await t.as(member).ask(`mutation { castVote(input: { postId: ${postId}, value: ${value} }) {
      __typename ... on Error { code } ... on LimitReachedError { perDay retryAfterSeconds }
    } }`)
  ).data.castVote;
const withdraw = (member: Member, postId: number) =>
  t.as(member).ask(`mutation { withdrawVote(input: { postId: ${postId} }) { __typename } }`);
const allowance = async (member: Member) =>
  (await t.as(member).ask('{ me { voteAllowance { most left renewsAt } } }')).data.me.voteAllowance;
const answers = (count: number) => Promise.all(Array.from({ length: count }, () => buildAnswer(t.db)));

test('so many votes are cast in a UTC day, those taken back among them, and one sees how many are left', async () => {
  const voter = await buildMember(t.db);
  const [yesterday, ...posts] = await answers(6);
  const castAt = new Date(Date.now() - 86_400_000);
  await t.db.vote.create({ data: { postId: yesterday!.id, memberId: voter.id, value: 1, castAt } });
  expect(await allowance(voter)).toMatchObject({ most: 4, left: 4 });
  await cast(voter, posts[0]!.id);
  await withdraw(voter, posts[0]!.id);
  for (const post of posts.slice(1, 4)) expect(await cast(voter, post.id)).toEqual({ __typename: 'Post' });
  // The same vote again is none.
  expect(await cast(voter, posts[3]!.id)).toEqual({ __typename: 'Post' });
  const { left, renewsAt } = await allowance(voter);
  expect(left).toBe(0);
  const refused = await cast(voter, posts[4]!.id);
  expect(refused).toMatchObject({ code: 'LIMIT_REACHED', perDay: 4 });
  const midnight = Math.ceil(Date.now() / 86_400_000) * 86_400_000;
  expect(Date.parse(renewsAt)).toBe(midnight);
  expect(Math.abs(refused.retryAfterSeconds - (midnight - Date.now()) / 1000)).toBeLessThan(30);
  // To take back is always possible.
  await withdraw(voter, posts[1]!.id);
  expect(await t.db.vote.count({ where: { memberId: voter.id, withdrawnAt: null } })).toBe(3);
  const seen = await t
    .as(await buildMember(t.db))
    .ask(`{ member(handle: "${voter.handle}") { voteAllowance { left } } }`);
  expect(seen.data.member.voteAllowance).toBeNull();
});

test('who votes is told how many votes are left once they are few, and nobody else is', async () => {
  await publish(8, 12);
  try {
    const voter = await buildMember(t.db);
    const posts = await answers(3);
    const leftAfter = async (postId: number) =>
      (
        await t.as(voter).ask(`mutation { castVote(input: { postId: ${postId}, value: UP }) {
          ... on Post { viewerVotesLeft } } }`)
      ).data.castVote.viewerVotesLeft;
    expect(await leftAfter(posts[0]!.id)).toBeNull();
    expect(await leftAfter(posts[1]!.id)).toBe(10);
    expect(await leftAfter(posts[2]!.id)).toBe(9);
    // As many posts as are asked about, one look.
    const { threadId } = posts[0]!;
    await buildAnswer(t.db, { threadId });
    const list = `{ thread(number: ${threadId}) { answers(first: 5) { edges { node { viewerVotesLeft } } } } }`;
    t.statements();
    const of = (asked: Awaited<ReturnType<TestApi['ask']>>) =>
      asked.data.thread.answers.edges.map(
        ({ node }: { node: { viewerVotesLeft: number | null } }) => node.viewerVotesLeft,
      );
    expect(of(await t.as(voter).ask(list))).toEqual([9, 9]);
    expect(t.statements().filter((sql) => sql.includes('rulebook_version'))).toHaveLength(1);
    expect(of(await t.ask(list))).toEqual([null, null]);
  } finally {
    await publish(9, 4);
  }
});

test('of sixteen votes at once on as many posts just so many are cast as the day has', async () => {
  const voter = await buildMember(t.db);
  const posts = await answers(16);
  const asked = await Promise.all(posts.map(({ id }) => cast(voter, id)));
  expect(asked.filter(({ code }) => code === undefined)).toHaveLength(4);
  expect(asked.filter(({ code }) => code === 'LIMIT_REACHED')).toHaveLength(12);
  expect(await t.db.vote.count({ where: { memberId: voter.id } })).toBe(4);
});

test('a tier can have fewer votes and none down; staff need no tier', async () => {
  const standing = { create: { tier: 'newcomer', trust: 1 } };
  const newcomer = await buildMember(t.db, { standing });
  const agent = await buildMember(t.db, { standing, role: 'AGENT' });
  const posts = await answers(5);
  expect(await allowance(newcomer)).toMatchObject({ most: 2 });
  expect(await cast(newcomer, posts[0]!.id, 'DOWN')).toMatchObject({ code: 'TIER_TOO_LOW' });
  const code = async (member: Member, place: number, value?: string) =>
    (await cast(member, posts[place]!.id, value)).code;
  expect([await code(newcomer, 1), await code(newcomer, 2), await code(newcomer, 3)]).toEqual([
    undefined,
    undefined,
    'LIMIT_REACHED',
  ]);
  expect(await code(agent, 0, 'DOWN')).toBeUndefined();
  expect(await allowance(agent)).toMatchObject({ most: 4, left: 3 });
});

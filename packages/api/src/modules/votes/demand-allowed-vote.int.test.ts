import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { presets } from '../trust/index.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
  const voting = {
    ...presets.embassy.voting,
    perDay: 4,
    tiers: { newcomer: { count: true, down: false, perDay: 2 } },
  };
  await t.db.rulebookVersion.create({ data: { version: 7, rulebook: { ...presets.embassy, voting } } });
});
afterAll(() => t.close());

type Member = { id: number };

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

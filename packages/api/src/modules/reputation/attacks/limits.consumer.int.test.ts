import { describe, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import type { TestApi } from '../../../testing/test-api.ts';
import { before, day, stageAttacks } from '../testing/stage-attacks.ts';

let t: TestApi;
const { act, vote, voteAt, balance, members, answersOf } = stageAttacks((api) => {
  t = api;
});

describe('what was earned', () => {
  test('goes with the post that is deleted, and a new one earns its own', async () => {
    const [author, voter] = await members(2);
    const [post] = await answersOf(author!, 1);
    await vote(voter!, post!.id);
    await drain(t);
    expect(await balance(author!)).toBe(10);
    await act(author!, 'deletePost', `postId: ${post!.id}`);
    await drain(t);
    expect(await balance(author!)).toBe(0);
  });

  test('is not more by editing what one wrote, over and over', async () => {
    const author = await buildMember(t.db);
    const [post] = await answersOf(author, 1);
    for (let version = 1; version <= 5; version++) {
      await act(
        author,
        'editPost',
        `postId: ${post!.id}, version: ${version}, markdown: "Open the valve for ${version} seconds, then try again."`,
      );
    }
    await drain(t);
    expect((await t.db.post.findUniqueOrThrow({ where: { id: post!.id } })).version).toBe(6);
    expect(await balance(author)).toBe(0);
  });
});

describe('the edge of a day', () => {
  test('brings each day its own most and no more', async () => {
    const [author, voter] = await members(2);
    const posts = await answersOf(author!, 16);
    const edge = +before(3, 0);
    for (const [n, { id }] of posts.entries())
      await voteAt(voter!, id, new Date(edge + (n < 8 ? n - 8 : n - 8)));
    await drain(t);
    expect(await balance(author!)).toBe(120);
    const byDay = await t.db.reputationEntry.groupBy({
      by: ['day'],
      where: { memberId: author!.id },
      _sum: { points: true },
      orderBy: { day: 'asc' },
    });
    expect(byDay.map(({ day: of, _sum }) => [of.getTime(), _sum.points])).toEqual([
      [edge - day, 60],
      [edge, 60],
    ]);
  });
});

test('sixteen who vote at once for one author reach the cap of the day and not a point more', async () => {
  const author = await buildMember(t.db);
  const voters = await members(16);
  const posts = await answersOf(author, 2);
  await Promise.all(voters.flatMap((voter) => posts.map(({ id }) => vote(voter, id))));
  await drain(t);
  expect(await balance(author)).toBe(200);
});

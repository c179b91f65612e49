import { describe, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import type { TestApi } from '../../../testing/test-api.ts';
import { before, minute, stageAttacks } from '../testing/stage-attacks.ts';

let t: TestApi;
const { act, vote, voteAt, balance, ledger, members, answersOf, acts, watch } = stageAttacks((api) => {
  t = api;
});

describe('one who votes for one other', () => {
  test('brings the pair’s most a day, though all are sent at once', async () => {
    const [author, voter] = await members(2);
    const posts = await answersOf(author!, 16);
    await Promise.all(posts.map(({ id }) => vote(voter!, id)));
    await drain(t);
    expect(await t.db.vote.count({ where: { memberId: voter!.id } })).toBe(16);
    expect(await balance(author!)).toBe(60);
  });

  test('brings nothing by voting and taking back, however often', async () => {
    const [author, voter] = await members(2);
    const [post] = await answersOf(author!, 1);
    for (let i = 0; i < 5; i++) {
      await vote(voter!, post!.id);
      await act(voter!, 'withdrawVote', `postId: ${post!.id}`);
    }
    await drain(t);
    expect(await balance(author!)).toBe(0);
    const sum = await t.db.reputationEntry.aggregate({
      where: { memberId: author!.id },
      _sum: { points: true },
    });
    expect(sum._sum.points ?? 0).toBe(0);
  });

  test('within minutes: the series counts for nothing, both are told without a name, and a moderator can undo it', async () => {
    const [author, voter] = await members(2);
    const posts = await answersOf(author!, 12);
    for (const [n, { id }] of posts.entries()) await voteAt(voter!, id, new Date(+before(1) + n * minute));
    await voteAt((await members(1))[0]!, posts[0]!.id, before(1));
    await drain(t);
    expect(await balance(author!)).toBe(70);
    expect(await watch()).toEqual({ series: 1, rings: 0 });
    expect(await balance(author!)).toBe(10);
    expect((await ledger(author!)).filter((line) => line === '-10 UPVOTED DISCOUNTED')).toHaveLength(6);
    expect(await acts(author!)).toEqual(['VOTES_RECEIVED_DISCOUNTED']);
    expect(await acts(voter!)).toEqual(['VOTES_GIVEN_DISCOUNTED']);
    const told = await t
      .as(author!)
      .ask(`{ notifications(first: 1) { edges { node { actor { handle } path } } } }`);
    expect(told.data.notifications.edges[0].node).toEqual({
      actor: null,
      path: expect.stringMatching(/\/reputation$/),
    });
    expect((await t.db.post.findUniqueOrThrow({ where: { id: posts[1]!.id } })).score).toBe(1);
    // Nobody hears of it twice, and nothing is found again.
    expect(await watch()).toEqual({ series: 0, rings: 0 });
    expect(await balance(author!)).toBe(10);

    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const { id } = await t.db.votingCase.findFirstOrThrow({ where: { memberIds: { has: author!.id } } });
    const decide = (decision: string) =>
      act(moderator, 'decideVotingCase', `caseId: ${id}, decision: ${decision}, reason: "They meet at work"`);
    expect(await decide('LET_COUNT')).toEqual({ __typename: 'VotingCase' });
    expect(await decide('LET_COUNT')).toMatchObject({ code: 'ALREADY_DONE' });
    await drain(t);
    expect(await balance(author!)).toBe(70);
    expect(await acts(voter!)).toEqual(['VOTES_GIVEN_DISCOUNTED', 'VOTES_GIVEN_COUNT_AGAIN']);
    expect(await watch()).toEqual({ series: 0, rings: 0 });
    await decide('DISCOUNT');
    await drain(t);
    expect(await balance(author!)).toBe(10);
  });

  test('down, in revenge: the points come back to both', async () => {
    const [author, voter, friend] = await members(3);
    const posts = await answersOf(author!, 5);
    await voteAt(friend!, posts[0]!.id, before(2));
    const [own] = await answersOf(voter!, 1);
    await voteAt(friend!, own!.id, before(2));
    for (const [n, { id }] of posts.entries())
      await voteAt(voter!, id, new Date(+before(1, 15) + n * 3 * minute), -1);
    await drain(t);
    // Three of a pair count in a day.
    expect([await balance(author!), await balance(voter!)]).toEqual([4, 5]);
    expect(await watch()).toMatchObject({ series: 1 });
    expect([await balance(author!), await balance(voter!)]).toEqual([10, 10]);
  });
});

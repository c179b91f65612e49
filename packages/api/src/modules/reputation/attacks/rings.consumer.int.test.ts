import { describe, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import type { TestApi } from '../../../testing/test-api.ts';
import { matureVotes } from '../facts/mature-votes.ts';
import { recordWhatHappened } from '../reputation.consumer.ts';
import { before, midnight, minute, stageAttacks } from '../testing/stage-attacks.ts';

let t: TestApi;
const { act, voteAt, balance, members, answersOf, acts, watch, crowd } = stageAttacks((api) => {
  t = api;
});

describe('those who vote for each other', () => {
  test('five of them: a case with the evidence, of which nothing follows until a moderator decides', async () => {
    await crowd();
    const ring = (await members(5, { joinedAt: before(20) })).sort((one, other) => one.id - other.id);
    for (const from of ring) {
      for (const to of ring) {
        if (from.id === to.id) continue;
        const posts = await answersOf(to, 4);
        for (const [n, { id }] of posts.entries()) await voteAt(from, id, before(3 + n));
      }
    }
    await drain(t);
    const had = await Promise.all(ring.map(balance));
    expect(had).toEqual([160, 160, 160, 160, 160]);
    expect(await watch()).toEqual({ series: 0, rings: 1 });
    expect(await watch()).toEqual({ series: 0, rings: 0 });
    expect(await Promise.all(ring.map(balance))).toEqual(had);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const asked = await t.as(moderator).ask(`{ votingCases(first: 5) { edges { node {
      number kind why members { number } voteCount matrix given received joinedDaysApart decidedBy { number }
    } } } }`);
    expect(asked.errors).toBeUndefined();
    const [{ node }] = asked.data.votingCases.edges;
    expect(node).toMatchObject({
      ...{ kind: 'RING', why: 'EACH_OTHER', voteCount: 80, joinedDaysApart: 0, decidedBy: null },
      members: ring.map(({ id }) => ({ number: id })),
      matrix: ring.flatMap((_from, row) => ring.map((_to, column) => (row === column ? 0 : 4))),
      ...{ given: [16, 16, 16, 16, 16], received: [16, 16, 16, 16, 16] },
    });
    const input = `caseId: ${node.number}, decision: DISCOUNT, reason: "Five accounts of one office"`;
    expect(await act(moderator, 'decideVotingCase', input)).toEqual({ __typename: 'VotingCase' });
    await drain(t);
    expect(await Promise.all(ring.map(balance))).toEqual([0, 0, 0, 0, 0]);
    for (const one of ring) expect(await acts(one)).toEqual(['VOTES_GIVEN_DISCOUNTED']);
    const [entry] = await t.db.auditEntry.findMany({
      where: { subjectKind: 'voting case' },
      orderBy: { id: 'desc' },
    });
    expect(entry).toMatchObject({ action: 'discount votes', subjectId: node.number, actorId: moderator.id });
  });

  test('new ones, whose votes begin to count when the case stands: all of it is taken back', async () => {
    await crowd();
    const ring = await members(5, { joinedAt: before(6, 0), standing: {} });
    for (const from of ring) {
      for (const to of ring) {
        if (from.id === to.id) continue;
        const posts = await answersOf(to, 4);
        for (const [n, { id }] of posts.entries()) await voteAt(from, id, before(3 + n));
      }
    }
    await drain(t);
    expect(await Promise.all(ring.map(balance))).toEqual([80, 80, 80, 80, 80]);
    expect(await watch()).toEqual({ series: 0, rings: 1 });
    await matureVotes(t.db, 'of age', new Date(midnight + 22 * minute));
    await drain(t);
    expect(await Promise.all(ring.map(balance))).toEqual([160, 160, 160, 160, 160]);

    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const { id } = await t.db.votingCase.findFirstOrThrow({ where: { memberIds: { has: ring[0]!.id } } });
    const decide = async (decision: string) => {
      const input = `caseId: ${id}, decision: ${decision}, reason: "Made on one evening"`;
      expect(await act(moderator, 'decideVotingCase', input)).toEqual({ __typename: 'VotingCase' });
      await drain(t);
    };
    await decide('DISCOUNT');
    expect(await Promise.all(ring.map(balance))).toEqual([0, 0, 0, 0, 0]);
    await decide('LET_COUNT');
    expect(await Promise.all(ring.map(balance))).toEqual([160, 160, 160, 160, 160]);
  });

  test('two who accept each other’s answers', async () => {
    const [one, other] = await members(2);
    for (let n = 0; n < 22; n++) {
      const [asker, author] = n % 2 === 0 ? [one!, other!] : [other!, one!];
      const thread = await buildThread(t.db, { authorId: asker.id });
      const answer = await buildAnswer(t.db, { threadId: thread.id, authorId: author.id });
      await t.db.acceptance.create({
        data: { postId: answer.id, threadId: thread.id, acceptedById: asker.id, acceptedAt: before(2 + n) },
      });
      await recordWhatHappened(t.db, { postId: answer.id });
    }
    await drain(t);
    expect([await balance(one!), await balance(other!)]).toEqual([187, 187]);
    expect(await watch()).toEqual({ series: 0, rings: 1 });
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const { id } = await t.db.votingCase.findFirstOrThrow({ where: { memberIds: { has: one!.id } } });
    await act(
      moderator,
      'decideVotingCase',
      `caseId: ${id}, decision: DISCOUNT, reason: "Two accounts of one"`,
    );
    await drain(t);
    expect([await balance(one!), await balance(other!)]).toEqual([0, 0]);
  });
});

import { describe, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import type { TestApi } from '../../../testing/test-api.ts';
import { matureVotes } from '../facts/mature-votes.ts';
import { rebuildLedger } from '../ledger/rebuild-ledger.ts';
import { rescoreEverybody } from '../ledger/rescore-everybody.ts';
import { before, day, midnight, minute, stageAttacks } from '../testing/stage-attacks.ts';

let t: TestApi;
const { act, vote, voteAt, balance, ledger, members, answersOf } = stageAttacks((api) => {
  t = api;
});

describe('accounts that were made for it', () => {
  test('bring nothing in their first days, but are in the score; then they count on the day they are of age', async () => {
    const author = await buildMember(t.db);
    const [answer] = await answersOf(author, 1);
    const joinedAt = before(1, 23);
    const puppets = await members(4, { joinedAt, standing: {} });
    for (const puppet of puppets) await voteAt(puppet, answer!.id, before(0, 0));
    await drain(t);
    expect(await balance(author)).toBe(0);
    expect(await ledger(author)).toEqual([]);
    expect((await t.db.post.findUniqueOrThrow({ where: { id: answer!.id } })).score).toBe(4);

    const [gone, suspended, lifted] = puppets;
    await act(gone!, 'withdrawVote', `postId: ${answer!.id}`);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    for (const puppet of [suspended!, lifted!]) {
      await act(
        moderator,
        'suspendMember',
        `memberId: ${puppet.id}, until: "${new Date(midnight + day).toISOString()}", reason: "Made for voting"`,
      );
    }
    await drain(t);
    expect(await vote(suspended!, answer!.id, 'DOWN')).toMatchObject({ code: 'SUSPENDED' });

    // One day is not enough, two are; the suspended one does not count when the suspension is over either.
    await matureVotes(t.db, 'of age', new Date(midnight + 22 * minute));
    expect(await t.db.reputationDue.count({ where: { memberId: author.id } })).toBe(0);
    const ofAge = new Date(midnight + 2 * day);
    for (let i = 0; i < 2; i++) await matureVotes(t.db, 'of age', ofAge);
    await drain(t);
    expect(await ledger(author)).toEqual(['10 UPVOTED EARNED']);
    const [entry] = await t.db.reputationEntry.findMany({ where: { memberId: author.id } });
    expect(entry!.day.getTime()).toBe(midnight + day);

    await act(moderator, 'unsuspendMember', `memberId: ${lifted!.id}, reason: "It was somebody else"`);
    await matureVotes(t.db, { memberId: lifted!.id }, ofAge);
    await drain(t);
    expect(await balance(author)).toBe(20);
    // What is taken back later goes, as with any vote.
    await act(lifted!, 'withdrawVote', `postId: ${answer!.id}`);
    await drain(t);
    expect(await balance(author)).toBe(10);
  });

  test('count at once when a rulebook lets everybody’s count, and never twice', async () => {
    const author = await buildMember(t.db);
    const [answer] = await answersOf(author, 1);
    const puppet = await buildMember(t.db, { joinedAt: before(5), standing: {} });
    await voteAt(puppet, answer!.id, before(5, 13));
    await drain(t);
    expect(await balance(author)).toBe(0);
    await matureVotes(t.db, { memberId: puppet.id });
    await drain(t);
    expect(await balance(author)).toBe(10);
    const { rulebook } = (await t.db.rulebookVersion.findFirstOrThrow()) as unknown as {
      rulebook: { voting: object };
    };
    const open = { ...rulebook, voting: { ...rulebook.voting, accountDays: 0 } };
    await t.db.rulebookVersion.create({ data: { version: 50, rulebook: open } });
    await rebuildLedger(t.db);
    expect(await balance(author)).toBe(10);
    expect(await ledger(author)).toEqual(['10 UPVOTED EARNED', '10 UPVOTED EARNED', '-10 UPVOTED RESCORED']);
    // One that counted at once, and would have had to wait by the rulebook that all is counted anew by.
    const early = await buildMember(t.db);
    const [other] = await answersOf(early, 1);
    await voteAt(puppet, other!.id, before(5, 14));
    await drain(t);
    expect(await balance(early)).toBe(10);
    await t.db.rulebookVersion.create({
      data: { version: 51, rulebook: rulebook as object, rescoring: { create: {} } },
    });
    await rescoreEverybody(t.db, { version: 51 });
    expect([await balance(author), await balance(early)]).toEqual([10, 10]);
    expect(await rebuildLedger(t.db)).toMatchObject({ entries: 0 });
    expect([await balance(author), await balance(early)]).toEqual([10, 10]);
  });
});

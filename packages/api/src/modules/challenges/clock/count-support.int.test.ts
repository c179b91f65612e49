import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { mergeIdea } from '../../ideas/merging/merge-idea.ts';
import { unmergeIdea } from '../../ideas/merging/unmerge-idea.ts';
import { withdrawVote } from '../../votes/cast-vote.ts';
import { moveChallenges } from '../clock/move-challenges.ts';
import { updateChallenge } from '../organising/update-challenge.ts';
import { challengeScene } from '../testing/challenge-scene.ts';

let t: TestApi;
const { at, fiveOf, team, entered, support, supportersOf, onUtc } = challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

describe('support', () => {
  test('given before counts, and is counted as it stood when the vote ended, however late that is done', async () => {
    const challenge = await fiveOf(0);
    const { idea, entry } = await entered(challenge);
    const { after } = challenge;
    const fan = await buildMember(t.db);
    await support(idea.openingId, after(5));
    await support(idea.openingId, after(25), fan);
    expect(await supportersOf(entry)).toBe(2);
    await support(idea.openingId, new Date(challenge.voteUntil!.getTime() - 1));
    await support(idea.openingId, challenge.voteUntil!);
    await withdrawVote(at(fan, after(33)), { postId: idea.openingId });
    // Nobody has counted yet: it is what stands now.
    expect(await supportersOf(entry)).toBe(3);
    await moveChallenges(t.db, after(39));
    expect(await supportersOf(entry)).toBe(3);
    await support(idea.openingId, after(39));
    expect(await supportersOf(entry)).toBe(3);
    expect((await t.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } })).supporters).toBe(4);
  });

  test('that a merge brings is counted as it was given, if the merge stood when the vote ended', async () => {
    const challenge = await fiveOf(0);
    const { after } = challenge;
    const [one, other, third] = [
      await entered(challenge),
      await entered(challenge),
      await entered(challenge),
    ];
    const both = await buildMember(t.db);
    for (const { idea } of [one, other, third]) await support(idea.openingId, after(12), both);
    await support(one.idea.openingId, after(13));
    await support(third.idea.openingId, after(13));
    const merged = (from: typeof one, hours: number) =>
      mergeIdea(at(maker, after(hours)), {
        ...{ threadId: from.idea.id, intoThreadId: other.idea.id, reason: 'It is the same wish.' },
      });
    const maker = await team();
    // Merged in time, and taken apart before anybody counts; merged too late.
    await merged(one, 20);
    await unmergeIdea(at(maker, after(31)), { threadId: one.idea.id, reason: 'They differ.' });
    await merged(third, 31);
    await moveChallenges(t.db, after(39));
    // Whoever supports both, one more, and the author of what was merged.
    expect(await supportersOf(other.entry)).toBe(3);
    expect(await supportersOf(one.entry)).toBe(2);
  });

  test('counted too early by the organiser’s new dates, it is counted again', async () => {
    const challenge = await fiveOf(32);
    const { idea, entry } = await entered(challenge);
    await support(idea.openingId, challenge.after(25));
    await moveChallenges(t.db);
    await support(idea.openingId, challenge.after(31));
    expect(await supportersOf(entry)).toBe(1);
    const local = (date: Date) => date.toISOString().slice(0, 16);
    const maker = at(await team(), new Date());
    await onUtc(() =>
      updateChallenge(maker, {
        ...{ number: challenge.id, version: 1, categoryId: challenge.categoryId, title: challenge.title },
        ...{ brief: challenge.brief, rules: '', prizes: [] },
        dates: {
          opensAt: local(challenge.opensAt),
          collectUntil: local(challenge.collectUntil),
          voteUntil: local(challenge.after(36)),
          shortlistUntil: local(challenge.after(40)),
        },
      }),
    );
    expect(await supportersOf(entry)).toBe(2);
    await support(idea.openingId, challenge.after(35));
    await moveChallenges(t.db, challenge.after(37));
    expect(await supportersOf(entry)).toBe(3);
    expect(await t.db.challenge.findUniqueOrThrow({ where: { id: challenge.id } })).toMatchObject({
      toldPhase: 'SHORTLIST',
      discussUntil: null,
    });
  });

  test('cast while it is counted, it does not change what was counted', async () => {
    const challenge = await fiveOf(0);
    const { idea, entry } = await entered(challenge);
    await support(idea.openingId, challenge.after(20));
    await Promise.all([
      moveChallenges(t.db, challenge.after(39)),
      ...Array.from({ length: 10 }, () => support(idea.openingId, challenge.after(39))),
    ]);
    await moveChallenges(t.db, challenge.after(39));
    expect(await supportersOf(entry)).toBe(1);
  });
});

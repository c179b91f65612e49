import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { mergeIdea } from '../../ideas/merging/merge-idea.ts';
import { unmergeIdea } from '../../ideas/merging/unmerge-idea.ts';
import { changeThreadState } from '../../threads/index.ts';
import { challengeScene, placing, refusal } from '../testing/challenge-scene.ts';
import { publishResult } from './publish-result.ts';

let t: TestApi;
const { at, fiveOf, plainOf, shortlisted, merged, team, ideaOf, entered, newsOf, pointsOf } = challengeScene(
  () => t,
);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

describe('of ideas that were merged', () => {
  test('of two placed ideas that become one, each author is credited once', async () => {
    const challenge = await plainOf();
    const { id: categoryId } = await buildCategory(t.db);
    const [into, from] = [await entered(challenge, { categoryId }), await entered(challenge, { categoryId })];
    const maker = await team();
    const placings = [placing(into.entry), placing(from.entry, 2)];
    await publishResult(at(maker, new Date()), { number: challenge.id, placings });
    const points = async () => {
      await drain(t);
      return [await pointsOf(into.author.id), await pointsOf(from.author.id)];
    };
    expect(await points()).toEqual([40, 40]);
    const merge = { threadId: from.idea.id, intoThreadId: into.idea.id, reason: 'The same lid.' };
    await mergeIdea(at(maker, new Date()), merge);
    expect(await points()).toEqual([40, 40]);
    await unmergeIdea(at(maker, new Date()), { threadId: from.idea.id, reason: 'They differ.' });
    expect(await points()).toEqual([40, 40]);
  });

  test('an entry that is merged into another is not told apart, and its author is credited; undone, both stand', async () => {
    const challenge = await plainOf();
    const { id: categoryId } = await buildCategory(t.db);
    const [into, from] = [await entered(challenge, { categoryId }), await entered(challenge, { categoryId })];
    const maker = await team();
    const input = { threadId: from.idea.id, intoThreadId: into.idea.id, reason: 'The same lid.' };
    const entries = async () =>
      (
        await t.ask(
          `query ($slug: String!) { challenge(slug: $slug) { entryCount entries(first: 9) { edges { node { number authors { part member { handle } } } } } } }`,
          { slug: challenge.slug },
        )
      ).data.challenge;
    await mergeIdea(at(maker, challenge.after(3)), input);
    expect(await entries()).toEqual({
      entryCount: 1,
      entries: {
        edges: [
          {
            node: {
              number: into.entry,
              authors: [
                { part: 'AUTHOR', member: { handle: into.author.handle } },
                { part: 'MERGED_AUTHOR', member: { handle: from.author.handle } },
              ],
            },
          },
        ],
      },
    });
    const number = challenge.id;
    expect(
      await refusal(publishResult(at(maker, new Date()), { number, placings: [placing(from.entry)] })),
    ).toBe('placings.0.entryNumber UNKNOWN');
    await publishResult(at(maker, new Date()), { number, placings: [placing(into.entry)] });
    await drain(t);
    const points = async () => [await pointsOf(into.author.id), await pointsOf(from.author.id)];
    expect(await points()).toEqual([40, 40]);
    expect(await newsOf(from.author)).toEqual(['PLACED']);
    await unmergeIdea(at(maker, new Date()), { threadId: from.idea.id, reason: 'Another lid.' });
    await drain(t);
    expect(await points()).toEqual([40, 0]);
    expect((await entries()).entryCount).toBe(2);
    await mergeIdea(at(maker, new Date()), input);
    await drain(t);
    expect(await points()).toEqual([40, 40]);
    expect(await t.db.challengeAward.count({ where: { challengeId: number, withdrawnAt: null } })).toBe(2);
  });

  const pointsOfAll = async (...members: { id: number }[]) => {
    await drain(t);
    return Promise.all(members.map(({ id }) => pointsOf(id)));
  };
  const publish = async (challenge: { id: number }, ...entries: number[]) =>
    publishResult(at(await team(), new Date()), {
      number: challenge.id,
      placings: entries.map((entry, i) => placing(entry, i + 1)),
    });
  const placedIn = async ({ slug }: { slug: string }) =>
    (
      await t.ask(
        `query ($slug: String!) { challenge(slug: $slug) { placed { number } shortlist { number } } }`,
        {
          slug,
        },
      )
    ).data.challenge;

  test('all along a chain authors keep their credit, whichever of them was placed', async () => {
    const challenge = await plainOf();
    const [placed, below] = [await entered(challenge), await buildMember(t.db)];
    const [belowIdea, top] = [await ideaOf(below), await ideaOf(await buildMember(t.db))];
    await merged(belowIdea, placed.idea);
    await publish(challenge, placed.entry);
    const all = [placed.author, below, { id: top.authorId }];
    expect(await pointsOfAll(...all)).toEqual([40, 40, 0]);
    await merged(placed.idea, top);
    expect(await pointsOfAll(...all)).toEqual([40, 40, 0]);
    const awards = await t.db.challengeAward.findMany({ where: { challengeId: challenge.id } });
    expect(awards.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, null]);
  });

  test('three of a chain that are placed are one, shown once and credited once', async () => {
    const challenge = await plainOf();
    const [low, middle, high] = [
      await entered(challenge),
      await entered(challenge),
      await entered(challenge),
    ];
    await publish(challenge, high.entry, middle.entry, low.entry);
    await merged(low.idea, middle.idea);
    expect((await placedIn(challenge)).placed).toEqual([{ number: high.entry }, { number: middle.entry }]);
    await merged(middle.idea, high.idea);
    expect((await placedIn(challenge)).placed).toEqual([{ number: high.entry }]);
    expect(await pointsOfAll(low.author, middle.author, high.author)).toEqual([40, 40, 40]);
    expect(await t.db.challengeAward.count({ where: { challengeId: challenge.id, withdrawnAt: null } })).toBe(
      3,
    );
  });

  test('an entry of a chain speaks for those below it, whatever lies between or above them', async () => {
    const challenge = await plainOf();
    const shown = async () => {
      const { data } = await t.ask(
        `query ($slug: String!) { challenge(slug: $slug) { entryCount entries(first: 9) { edges { node { number } } } } }`,
        { slug: challenge.slug },
      );
      return data.challenge;
    };
    const [low, high] = [await entered(challenge), await entered(challenge)];
    const [between, above] = [await ideaOf(await buildMember(t.db)), await ideaOf(await buildMember(t.db))];
    const one = { entryCount: 1, entries: { edges: [{ node: { number: high.entry } }] } };
    await merged(low.idea, between);
    expect((await shown()).entryCount).toBe(2);
    await merged(between, high.idea);
    expect(await shown()).toEqual(one);
    await merged(high.idea, above);
    expect(await shown()).toEqual(one);
  });

  test('one that was out of sight when it was merged is credited once it is back', async () => {
    const challenge = await plainOf();
    const placed = await entered(challenge);
    const author = await buildMember(t.db);
    const idea = await ideaOf(author);
    await merged(idea, placed.idea);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const turn = (to: 'VISIBLE' | 'HIDDEN') =>
      t.db.$transaction(async (tx) => {
        const thread = await tx.thread.findUniqueOrThrow({ where: { id: idea.id } });
        await changeThreadState(tx, thread, { to, reason: 'Looked at.', actorId: moderator.id });
      });
    await turn('HIDDEN');
    await publish(challenge, placed.entry);
    expect(await pointsOfAll(placed.author, author)).toEqual([40, 0]);
    // Nor does its author hear of it meanwhile.
    expect(await newsOf(author)).toEqual([]);
    await turn('VISIBLE');
    expect(await pointsOfAll(placed.author, author)).toEqual([40, 40]);
  });

  test('one on the shortlist stays there when it becomes part of one that is not, can be placed, and its author hears of it', async () => {
    const challenge = await fiveOf(45);
    const [listed, other, won] = [
      await entered(challenge),
      await entered(challenge),
      await entered(challenge),
    ];
    for (const { entry } of [listed, won]) await shortlisted(challenge, entry);
    await merged(listed.idea, other.idea);
    expect((await placedIn(challenge)).shortlist).toEqual([{ number: won.entry }, { number: listed.entry }]);
    await publish(challenge, won.entry);
    await drain(t);
    expect(await newsOf(listed.author)).toEqual(['SHORTLISTED']);
    expect(await newsOf(other.author)).toEqual(['RESULT']);
    expect(await newsOf(won.author)).toEqual(['PLACED']);
    const again = await fiveOf(45);
    const [one, into] = [await entered(again), await entered(again)];
    await shortlisted(again, one.entry);
    await merged(one.idea, into.idea);
    await publish(again, one.entry);
    expect(await pointsOfAll(one.author, into.author)).toEqual([40, 0]);
  });
});

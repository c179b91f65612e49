import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { deleteCategory } from '../../categories/administration/delete-category.ts';
import { turnThread } from '../../ideas/turning/turn-thread.ts';
import { countSupport } from '../clock/count-support.ts';
import { moveChallenges } from '../clock/move-challenges.ts';
import { enterChallenge } from '../entering/enter-challenge.ts';
import { shortlistEntry } from '../jury/shortlist-entry.ts';
import { cancelChallenge } from '../organising/cancel-challenge.ts';
import { publishResult } from '../result/publish-result.ts';
import { withdrawResult } from '../result/withdraw-result.ts';
import { challengeScene, placing, refusal } from '../testing/challenge-scene.ts';

let t: TestApi;
const { at, fiveOf, plainOf, shortlisted, team, ideaOf, entered, support, supportersOf, newsOf, pointsOf } =
  challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

describe('the result', () => {
  test('places with reasons what is on the shortlist; all who are in it hear of it; credit comes and goes', async () => {
    const challenge = await fiveOf(45);
    const [won, listed, other] = [
      await entered(challenge),
      await entered(challenge),
      await entered(challenge),
    ];
    const maker = await team();
    for (const { entry } of [won, listed]) await shortlisted(challenge, entry);
    const number = challenge.id;
    const publish = (placings: ReturnType<typeof placing>[], by = maker) =>
      refusal(publishResult(at(by, new Date()), { number, placings, thanks: 'Thank you, *all* of you.' }));
    expect(await publish([placing(other.entry)])).toBe('placings.0.entryNumber NOT_PERMITTED');
    expect(await publish([placing(999_999)])).toBe('placings.0.entryNumber UNKNOWN');
    const query = `query ($slug: String!) { challenge(slug: $slug) { resultAt thanksHtml
      placed { place award placeReason authors { part member { handle } } } shortlist { number shortlistReason } } }`;
    const seen = async () => (await t.ask(query, { slug: challenge.slug })).data.challenge;
    expect(await seen()).toMatchObject({ resultAt: null, thanksHtml: null, placed: [] });
    expect(await publish([placing(won.entry)])).toBe('done');
    expect(await publish([placing(won.entry)])).toBe('ALREADY_DONE');
    await drain(t);
    expect(await seen()).toMatchObject({
      resultAt: expect.any(String),
      thanksHtml: '<p>Thank you, <em>all</em> of you.</p>\n',
      placed: [
        {
          ...{ place: 1, award: 'A week in the test kitchen' },
          ...{ placeReason: 'It works with every cup that there is.' },
          authors: [{ part: 'AUTHOR', member: { handle: won.author.handle } }],
        },
      ],
      shortlist: [
        { number: listed.entry, shortlistReason: 'It fits every cup.' },
        { number: won.entry, shortlistReason: 'It fits every cup.' },
      ],
    });
    const { data } = await t.ask(
      `query ($threadId: Int!) { challengesOfIdea(threadId: $threadId) { place award isShortlisted challenge { title } } }`,
      { threadId: won.idea.id },
    );
    expect(data.challengesOfIdea).toEqual([
      {
        ...{ place: 1, award: 'A week in the test kitchen', isShortlisted: true },
        challenge: { title: challenge.title },
      },
    ]);
    expect(await newsOf(won.author)).toEqual(['PLACED']);
    expect(await newsOf(listed.author)).toEqual(['SHORTLISTED']);
    expect(await newsOf(other.author)).toEqual(['RESULT']);
    expect([await pointsOf(won.author.id), await pointsOf(listed.author.id)]).toEqual([40, 0]);

    await withdrawResult(at(maker, new Date()), { number, reason: 'The wrong one was first.' });
    await drain(t);
    expect(await pointsOf(won.author.id)).toBe(0);
    expect(await seen()).toMatchObject({ resultAt: null, placed: [] });
    expect(await publish([placing(listed.entry), placing(won.entry, 2)])).toBe('done');
    await drain(t);
    // What was told of the first went with it: of this one each hears once, by what it brought.
    expect(await newsOf(won.author)).toEqual(['PLACED']);
    expect(await newsOf(listed.author)).toEqual(['PLACED']);
    expect(await newsOf(other.author)).toEqual(['RESULT']);
    expect([await pointsOf(won.author.id), await pointsOf(listed.author.id)]).toEqual([40, 40]);
  });

  test('is asked of a whole list of challenges at once', async () => {
    const query = `{ challenges(time: OVER, first: 50) { edges { node { slug placed { place thread { title } } } } } }`;
    const published = async () => {
      const challenge = await plainOf();
      const { entry } = await entered(challenge);
      const placings = [placing(entry)];
      await publishResult(at(await team(), new Date()), { number: challenge.id, placings });
      return challenge.slug;
    };
    const cost = async () => {
      t.statements();
      const { data } = await t.ask(query);
      return { data, statements: t.statements().length };
    };
    const first = await published();
    const before = await cost();
    for (let n = 0; n < 3; n++) await published();
    const { data, statements } = await cost();
    expect(statements).toBe(before.statements);
    const [row] = data.challenges.edges.filter(({ node }: { node: { slug: string } }) => node.slug === first);
    expect(row.node.placed).toMatchObject([{ place: 1 }]);
  });

  test('of one that was called off is never told: neither its shortlist, nor that its space is gone', async () => {
    const challenge = await fiveOf(35);
    const { entry: entryNumber } = await entered(challenge);
    const [maker, admin] = [await team(), await buildMember(t.db, { role: 'ADMIN' })];
    await shortlisted(challenge, entryNumber);
    const { categoryId } = challenge;
    const remove = () => refusal(deleteCategory(at(admin, new Date()), { categoryId }));
    expect(await remove()).toBe('NOT_PERMITTED');
    const reason = 'The prototype is not ready for anybody.';
    await cancelChallenge(at(maker, new Date()), { number: challenge.id, reason });
    await t.db.challenge.update({
      where: { id: challenge.id },
      data: { shortlistUntil: new Date(Date.now() - 1_000) },
    });
    const { data } = await t.ask(
      'query ($slug: String!) { challenge(slug: $slug) { entries(first: 9) { edges { node { isShortlisted shortlistReason } } } } }',
      { slug: challenge.slug },
    );
    expect(data.challenge.entries.edges).toEqual([{ node: { isShortlisted: false, shortlistReason: null } }]);
    expect(await remove()).toBe('done');
  });

  test('nobody places or shortlists their own idea', async () => {
    const maker = await team();
    const challenge = await fiveOf(45);
    const idea = await ideaOf(maker);
    const number = challenge.id;
    const entryNumber = await enterChallenge(at(maker, challenge.after(1)), { number, threadId: idea.id });
    const shortlist = { entryNumber, shortlisted: true, reason: 'It fits every cup.' };
    expect(await refusal(shortlistEntry(at(maker, challenge.after(35)), shortlist))).toBe('OWN_POST');
    await shortlisted(challenge, entryNumber);
    expect(
      await refusal(publishResult(at(maker, new Date()), { number, placings: [placing(entryNumber)] })),
    ).toBe('OWN_POST');
  });

  test('published at once by two, it is published once; counted twice, it is the same', async () => {
    const challenge = await fiveOf(45);
    const { entry, idea } = await entered(challenge);
    await shortlisted(challenge, entry);
    await support(idea.openingId, challenge.after(29));
    const makers = await Promise.all([1, 2, 3].map(team));
    const outcomes = await Promise.all(
      makers.map((maker) =>
        refusal(publishResult(at(maker, new Date()), { number: challenge.id, placings: [placing(entry)] })),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['ALREADY_DONE', 'ALREADY_DONE', 'done']);
    expect(await t.db.challengeAward.count({ where: { challengeId: challenge.id } })).toBe(1);
    const row = await t.db.challenge.findUniqueOrThrow({ where: { id: challenge.id } });
    await t.db.$transaction((tx) => countSupport(tx, { ...row, countedUntil: null }));
    expect(await supportersOf(entry)).toBe(1);
  });

  test('in the first minute after the end leaves the counting to the clock, which knows the votes of the last second', async () => {
    const ended = new Date(Date.now() - 10_000);
    const challenge = await plainOf({ collectUntil: ended });
    const { entry, idea } = await entered(challenge);
    const placings = [placing(entry)];
    await publishResult(at(await team(), new Date()), { number: challenge.id, placings });
    // Cast in time, and committed only now.
    await support(idea.openingId, new Date(ended.getTime() - 1_000));
    await moveChallenges(t.db, new Date(ended.getTime() + 59_000));
    await support(idea.openingId, new Date(ended.getTime() + 1_000));
    expect(await t.db.challengeEntry.count({ where: { id: entry, counted: true } })).toBe(0);
    await moveChallenges(t.db, new Date(ended.getTime() + 61_000));
    expect(await supportersOf(entry)).toBe(1);
  });

  test('what is chosen stays an idea, also when both happen at once', async () => {
    const challenge = await fiveOf(45);
    const [listed, other] = [await entered(challenge), await entered(challenge)];
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const { id: categoryId } = await buildCategory(t.db);
    const turn = ({ idea }: typeof listed) =>
      refusal(turnThread(at(moderator, new Date()), { threadId: idea.id, kind: 'QUESTION', categoryId }));
    await shortlisted(challenge, listed.entry);
    expect(await turn(listed)).toBe('IN_CHALLENGE');
    // Who is not chosen is free, and then is in the challenge no more.
    expect(await turn(other)).toBe('done');
    const maker = await team();
    const shortlist = { entryNumber: other.entry, shortlisted: true, reason: 'It fits every cup.' };
    expect(await refusal(shortlistEntry(at(maker, challenge.after(35)), shortlist))).toBe('NOT_FOUND');

    for (let n = 0; n < 5; n++) {
      const plain = await plainOf();
      const one = await entered(plain);
      const publish = publishResult(at(maker, new Date()), {
        number: plain.id,
        placings: [placing(one.entry)],
      });
      const outcomes = await Promise.all([turn(one), refusal(publish)]);
      expect([
        ['IN_CHALLENGE', 'done'],
        ['done', 'placings.0.entryNumber UNKNOWN'],
      ]).toContainEqual(outcomes);
    }
  });
});

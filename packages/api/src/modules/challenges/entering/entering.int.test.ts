import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { enterChallenge } from '../entering/enter-challenge.ts';
import { withdrawEntry } from '../entering/withdraw-entry.ts';
import { cancelChallenge } from '../organising/cancel-challenge.ts';
import { challengeScene, refusal } from '../testing/challenge-scene.ts';

let t: TestApi;
const { at, fiveOf, team, ideaOf, entered } = challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

describe('entering', () => {
  test('one’s own open idea, once, and in one challenge at a time', async () => {
    const [one, other] = [await fiveOf(0), await fiveOf(0)];
    const { author, idea, entry } = await entered(one);
    const now = one.after(2);
    expect(await enterChallenge(at(author, now), { number: one.id, threadId: idea.id })).toBe(entry);
    const elsewhere = () => refusal(enterChallenge(at(author, now), { number: other.id, threadId: idea.id }));
    expect(await elsewhere()).toBe('ALREADY_DONE');
    await withdrawEntry(at(author, now), { entryNumber: entry });
    expect(await elsewhere()).toBe('done');
    // Back again is not possible while it is there.
    expect(await refusal(enterChallenge(at(author, now), { number: one.id, threadId: idea.id }))).toBe(
      'ALREADY_DONE',
    );
    // Called off, it lets go of what was entered.
    const reason = 'Nobody needs lids any more.';
    await cancelChallenge(at(await team(), now), { number: other.id, reason });
    expect(await enterChallenge(at(author, now), { number: one.id, threadId: idea.id })).toBe(entry);
    expect(await t.db.challengeEntry.count({ where: { threadId: idea.id } })).toBe(2);
  });

  test('of others, closed, of other readers or no idea at all: refused', async () => {
    const { id: number, after } = await fiveOf(0);
    const author = await buildMember(t.db);
    const staffOnly = await buildCategory(t.db, { readAudience: 'members' });
    const enter = (threadId: number) => refusal(enterChallenge(at(author, after(1)), { number, threadId }));
    expect(await enter((await ideaOf(await buildMember(t.db))).id)).toBe('NOT_PERMITTED');
    expect(await enter((await buildThread(t.db, { authorId: author.id })).id)).toBe(
      'KIND_DOES_NOT_TAKE_THIS',
    );
    expect(await enter((await ideaOf(author, { categoryId: staffOnly.id })).id)).toBe('NOT_PERMITTED');
    const closed = await ideaOf(author);
    await t.db.idea.update({ where: { threadId: closed.id }, data: { meaning: 'CLOSED' } });
    expect(await enter(closed.id)).toBe('CLOSED');
    expect(await enter(999_999_999)).toBe('NOT_FOUND');
    expect(await t.db.challengeEntry.count({ where: { challengeId: number } })).toBe(0);
  });

  test('ten at the last minute: each once, none after it; an idea in two at once is in one', async () => {
    const challenge = await fiveOf(0);
    const end = challenge.collectUntil.getTime();
    const ten = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const author = await buildMember(t.db);
        return { author, threadId: (await ideaOf(author)).id };
      }),
    );
    const enter = ({ author, threadId }: (typeof ten)[number], now: number) =>
      refusal(enterChallenge(at(author, new Date(now)), { number: challenge.id, threadId }));
    // Each twice, as an impatient thumb does it; five of them come a moment too late.
    const outcomes = await Promise.all(
      ten.flatMap((one, i) => [enter(one, end + (i - 5) * 20_000), enter(one, end + (i - 5) * 20_000)]),
    );
    expect(outcomes).toEqual(
      ten.flatMap((_, i) => (i < 5 ? ['done', 'done'] : ['WRONG_PHASE', 'WRONG_PHASE'])),
    );
    expect(await t.db.challengeEntry.count({ where: { challengeId: challenge.id } })).toBe(5);
    expect(
      await t.db.outbox.count({
        where: { event: 'challenge.entered', payload: { path: ['challengeId'], equals: challenge.id } },
      }),
    ).toBe(5);

    const [one, other] = [await fiveOf(0), await fiveOf(0)];
    const author = await buildMember(t.db);
    const { id: threadId } = await ideaOf(author);
    const both = await Promise.all(
      [one, other].map(({ id: number, after }) =>
        refusal(enterChallenge(at(author, after(1)), { number, threadId })),
      ),
    );
    expect(both.toSorted()).toEqual(['ALREADY_DONE', 'done']);
  });

  test('what is offered is what would be taken', async () => {
    const challenge = await fiveOf(5);
    const author = await buildMember(t.db);
    const offered = await ideaOf(author);
    const taken = await ideaOf(author);
    await enterChallenge(at(author, challenge.after(1)), { number: challenge.id, threadId: taken.id });
    const elsewhere = await ideaOf(author);
    const other = await fiveOf(5);
    await enterChallenge(at(author, other.after(1)), { number: other.id, threadId: elsewhere.id });
    const closed = await ideaOf(author);
    await t.db.idea.update({ where: { threadId: closed.id }, data: { meaning: 'COMPLETED' } });
    await ideaOf(await buildMember(t.db));
    const { data } = await t
      .as(author)
      .ask(
        `query ($slug: String!) { challenge(slug: $slug) { viewerIdeas { number } viewerEntries { thread { number } } } }`,
        { slug: challenge.slug },
      );
    expect(data.challenge).toEqual({
      viewerIdeas: [{ number: offered.id }],
      viewerEntries: [{ thread: { number: taken.id } }],
    });
  });

  test('who asked in time and had to wait until it was over is too late', async () => {
    const challenge = await fiveOf(0);
    const author = await buildMember(t.db);
    const { id: threadId } = await ideaOf(author);
    const enter = () =>
      refusal(
        enterChallenge(at(author, new Date(challenge.collectUntil.getTime() - 1_000)), {
          number: challenge.id,
          threadId,
        }),
      );
    const [waiting] = await t.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${challenge.id} FOR NO KEY UPDATE`;
      const waited = enter();
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      return [waited];
    });
    expect(await waiting).toBe('WRONG_PHASE');
    // Without anybody in the way it is in time, but for a challenge that has its result.
    await t.db.challenge.update({ where: { id: challenge.id }, data: { resultAt: new Date() } });
    expect(await enter()).toBe('CLOSED');
    await t.db.challenge.update({ where: { id: challenge.id }, data: { resultAt: null } });
    expect(await enter()).toBe('done');
  });

  test('any entry is found by its title or number, by those who run challenges', async () => {
    const challenge = await fiveOf(5);
    const [felt] = [await entered(challenge, { title: 'A sleeve of 100% felt' }), await entered(challenge)];
    const find = async (asking: { ask: TestApi['ask'] }, given: object) => {
      const { data, errors } = await asking.ask(
        `query ($slug: String!, $search: String, $numbers: [Int!]) { challenge(slug: $slug) {
          entries(first: 5, search: $search, numbers: $numbers) { edges { node { number } } } } }`,
        { slug: challenge.slug, ...given },
      );
      return (
        errors?.[0]?.extensions?.code ??
        data.challenge.entries.edges.map(({ node }: { node: { number: number } }) => node.number)
      );
    };
    const maker = t.as(await team());
    expect(await find(maker, { search: ' 100% FELT ' })).toEqual([felt!.entry]);
    // It is looked for as it stands.
    expect(await find(maker, { search: '1%f' })).toEqual([]);
    expect(await find(maker, { search: ' ' })).toHaveLength(2);
    expect(await find(t, { numbers: [felt!.entry, 999_999_999] })).toEqual([felt!.entry]);
    expect(await find(t, { numbers: [] })).toEqual([]);
    expect(await find(t, { search: 'felt' })).toBe('NOT_PERMITTED');
    expect(await find(t.as(felt!.author), { search: 'felt' })).toBe('NOT_PERMITTED');
    const hidden = await entered(challenge, { title: 'A sleeve of cork' });
    await t.db.thread.update({ where: { id: hidden.idea.id }, data: { state: 'HIDDEN' } });
    expect(await find(maker, { search: 'cork' })).toEqual([]);
  });
});

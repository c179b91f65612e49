import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { createChallenge } from '../organising/create-challenge.ts';
import { publishChallenge } from '../organising/publish-challenge.ts';
import { updateChallenge } from '../organising/update-challenge.ts';
import { challengeScene, refusal } from '../testing/challenge-scene.ts';

let t: TestApi;
const { at, fiveOf, team } = challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

describe('making one', () => {
  const fields = {
    title: 'A lid that keeps it warm',
    brief: 'What would keep the coffee warm for an hour?',
    rules: '',
    prizes: [{ name: 'A week in the test kitchen', text: '' }],
    dates: { opensAt: '2040-03-24T09:00', collectUntil: '2040-03-25T02:30', voteUntil: '2040-07-01T18:00' },
  };

  test('dates are the brand’s clock’s, over summer time; two of one title have two paths', async () => {
    const [maker, { id: categoryId }] = [await team(), await buildCategory(t.db)];
    const context = at(maker, new Date());
    const first = await createChallenge(context, { ...fields, categoryId });
    const second = await createChallenge(context, { ...fields, categoryId });
    const rows = await t.db.challenge.findMany({
      where: { id: { in: [first, second] } },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ slug }) => slug)).toEqual(['a-lid-that-keeps-it-warm', 'a-lid-that-keeps-it-warm-2']);
    // 02:30 is left out that night in Stockholm: it is 03:30 there.
    expect(rows[0]).toMatchObject({
      state: 'DRAFT',
      opensAt: new Date('2040-03-24T08:00:00Z'),
      collectUntil: new Date('2040-03-25T01:30:00Z'),
      voteUntil: new Date('2040-07-01T16:00:00Z'),
      endsAt: new Date('2040-07-01T16:00:00Z'),
    });
    const query = `query ($slug: String!) { challenge(slug: $slug) {
      phase state localDates { opensAt collectUntil discussUntil voteUntil } spans { phase from until }
      times { act isNow } briefHtml entryCount viewerMayRun } }`;
    const { data } = await t.as(maker).ask(query, { slug: rows[0]!.slug });
    expect(data.challenge).toMatchObject({
      phase: 'COMING',
      localDates: {
        opensAt: '2040-03-24T09:00',
        collectUntil: '2040-03-25T03:30',
        discussUntil: null,
        voteUntil: '2040-07-01T18:00',
      },
      spans: [{ phase: 'COMING' }, { phase: 'COLLECT' }, { phase: 'VOTE' }, { phase: 'RESULT' }],
      briefHtml: '<p>What would keep the coffee warm for an hour?</p>\n',
      entryCount: 0,
      viewerMayRun: true,
    });
    // A draft is there for nobody else.
    for (const other of [
      t,
      t.as(await buildMember(t.db)),
      t.as(await buildMember(t.db, { role: 'MODERATOR' })),
    ])
      expect((await other.ask(query, { slug: rows[0]!.slug })).data.challenge).toBeNull();
  });

  test('money is no prize, a category without ideas no place, and what changed meanwhile is not overwritten', async () => {
    const maker = await team();
    const context = at(maker, new Date());
    const { id: categoryId } = await buildCategory(t.db);
    const { id: tips } = await buildCategory(t.db, { kinds: ['TIP'] });
    const prizes = [{ name: '5 000 kr', text: '' }];
    expect(await refusal(createChallenge(context, { ...fields, prizes, categoryId }))).toBe(
      'prizes.0.name NOT_PERMITTED',
    );
    expect(await refusal(createChallenge(context, { ...fields, categoryId: tips }))).toBe(
      'categoryId UNKNOWN',
    );
    const number = await createChallenge(context, { ...fields, categoryId });
    await updateChallenge(context, {
      ...fields,
      title: 'A lid that stays warm',
      number,
      version: 1,
      categoryId,
    });
    expect(await refusal(updateChallenge(context, { ...fields, number, version: 1, categoryId }))).toBe(
      'STALE_VERSION',
    );
    await publishChallenge(context, { number });
    expect((await t.db.challenge.findUniqueOrThrow({ where: { id: number } })).title).toBe(
      'A lid that stays warm',
    );
  });

  test('its former paths lead to it, for whoever may read it, until another takes them', async () => {
    const maker = await team();
    const context = at(maker, new Date());
    const { id: categoryId } = await buildCategory(t.db);
    const add = (slug: string) => createChallenge(context, { ...fields, slug, categoryId });
    const number = await add('a-warm-lid');
    const titled = { ...fields, number, categoryId };
    await updateChallenge(context, { ...titled, slug: 'a-warmer-lid', version: 1 });
    await updateChallenge(context, { ...titled, slug: 'the-warmest-lid', version: 2 });
    const found = async (asker: Pick<TestApi, 'ask'>, slug: string) =>
      (await asker.ask('query ($slug: String!) { challenge(slug: $slug) { number slug } }', { slug })).data
        .challenge;
    const own = { number, slug: 'the-warmest-lid' };
    const visitor = [null, null, null];
    const paths = ['a-warm-lid', 'a-warmer-lid', 'the-warmest-lid'];
    const foundBy = (asker: Pick<TestApi, 'ask'>) => Promise.all(paths.map((slug) => found(asker, slug)));
    expect(await foundBy(t.as(maker))).toEqual([own, own, own]);
    expect(await foundBy(t)).toEqual(visitor);
    await publishChallenge(context, { number });
    expect(await foundBy(t)).toEqual([own, own, own]);
    const other = await add('a-warm-lid');
    expect(await found(t.as(maker), 'a-warm-lid')).toMatchObject({ number: other });
    // Back at one it had, it is there, and the one it left leads to it.
    await updateChallenge(context, { ...titled, slug: 'a-warmer-lid', version: 4 });
    expect((await foundBy(t)).slice(1)).toEqual([
      { number, slug: 'a-warmer-lid' },
      { number, slug: 'a-warmer-lid' },
    ]);
  });

  test('what nobody could enter any more is not published', async () => {
    const challenge = await fiveOf(11, { state: 'DRAFT' });
    expect(await refusal(publishChallenge(at(await team(), new Date()), { number: challenge.id }))).toBe(
      'dates.collectUntil TOO_SHORT',
    );
  });

  test('of one name and made at once, each has a path of its own, and what was asked for is one’s', async () => {
    const maker = await team();
    const five = [1, 2, 3, 4, 5];
    // In one category they would wait for each other anyway.
    const categories = await Promise.all(five.map(() => buildCategory(t.db)));
    const make = (data: object) =>
      categories.map(({ id: categoryId }) =>
        refusal(createChallenge(at(maker, new Date()), { ...fields, ...data, categoryId })),
      );
    expect(await Promise.all(make({ title: 'A cup that nobody drops' }))).toEqual(five.map(() => 'done'));
    const slugs = await t.db.challenge.findMany({ where: { title: 'A cup that nobody drops' } });
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(5);
    const same = await Promise.all(make({ slug: 'cups-for-all' }));
    expect(same.toSorted()).toEqual(['done', ...five.slice(1).map(() => 'slug TAKEN')]);
  });
});

import { indexThreads } from '@embassy/search-indexer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { searchPersonalData } from '../personal-data.ts';
import { savedLimits } from './saved-searches.rules.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

type Asking = Pick<TestApi, 'ask'>;
const save = async (as: Asking, input: object) =>
  (
    await as.ask(
      `mutation ($input: SaveSearchInput!) { saveSearch(input: $input) {
        ... on SavedSearch { number name text sort kind tags solved }
        ... on InvalidError { issues { field code limit } } ... on Error { code } } }`,
      { input },
    )
  ).data.saveSearch;
const rename = async (as: Asking, number: number, name: string) =>
  (
    await as.ask(
      `mutation ($input: RenameSavedSearchInput!) { renameSavedSearch(input: $input) {
        ... on SavedSearch { name } ... on InvalidError { issues { field code } } ... on Error { code } } }`,
      { input: { number, name } },
    )
  ).data.renameSavedSearch;
const forget = async (as: Asking, number: number) =>
  (
    await as.ask(
      'mutation ($input: DeleteSavedSearchInput!) { deleteSavedSearch(input: $input) { ... on Done { done } ... on Error { code } } }',
      { input: { number } },
    )
  ).data.deleteSavedSearch;
const names = async (as: Asking) =>
  (await as.ask('{ savedSearches { name } }')).data.savedSearches.map(({ name }: { name: string }) => name);

describe('saved searches', () => {
  test('are kept with what narrows them, listed by name, renamed and forgotten, by their member alone', async () => {
    const member = t.as(await buildMember(t.db));
    const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
    const input = {
      name: ' Pumps ',
      text: 'pump',
      sort: 'NEWEST',
      kind: 'QUESTION',
      tags: ['a', 'b'],
      solved: false,
    };
    const { number, ...saved } = await save(member, { ...input, idempotencyKey: 'once and no more' });
    expect(saved).toEqual({ ...input, name: 'Pumps' });
    const again = await save(member, { ...input, idempotencyKey: 'once and no more' });
    expect(again.number).toBe(number);
    await save(member, { name: 'Leaks', text: 'leak' });
    expect(await names(member)).toEqual(['Leaks', 'Pumps']);

    expect(await names(admin)).toEqual([]);
    expect(await names(t)).toEqual([]);
    expect((await rename(admin, number, 'Mine')).code).toBe('NOT_FOUND');
    expect(await forget(admin, number)).toEqual({ done: true });
    expect((await forget(t, number)).code).toBe('SIGN_IN_FIRST');
    expect(await names(member)).toEqual(['Leaks', 'Pumps']);

    expect(await rename(member, number, 'About pumps')).toEqual({ name: 'About pumps' });
    expect((await rename(member, number, ' ')).issues).toEqual([{ field: 'name', code: 'REQUIRED' }]);
    for (let i = 0; i < 2; i++) expect(await forget(member, number)).toEqual({ done: true });
    expect(await names(member)).toEqual(['Leaks']);
  });

  test('have news when others begin what they find, until they are opened', async () => {
    const [row, other] = [await buildMember(t.db), await buildMember(t.db)];
    const member = t.as(row);
    const { number } = await save(member, { name: 'Gaskets', text: 'gasket', tags: ['seal', 'group head'] });
    const long = new Date(Date.now() - 60_000);
    await t.db.savedSearch.update({ where: { id: number }, data: { seenAt: long } });
    const hasNews = async (as: Asking = member) =>
      (await as.ask('{ savedSearches { hasNews } }')).data.savedSearches.map(
        (one: { hasNews: boolean }) => one.hasNews,
      );
    const tags = ['seal', 'group-head'];
    const begin = async (authorId: number, given: object = {}) => {
      const thread = await buildThread(t.db, { title: 'Which gasket fits?', authorId, ...given });
      for (const name of tags) {
        const tag = await t.db.tag.upsert({ where: { name }, create: { name }, update: {} });
        await t.db.threadTag.create({ data: { threadId: thread.id, tagId: tag.id } });
      }
      await indexThreads(t.db, t.services.search, [thread.id]);
    };
    expect(await hasNews()).toEqual([false]);
    // What was there before, and what one began oneself, is none; neither is what one may not read.
    await begin(other.id, { createdAt: new Date(long.getTime() - 1) });
    await begin(row.id);
    await begin(other.id, { audience: 'staff' });
    expect(await hasNews()).toEqual([false]);
    await begin(other.id);
    expect(await hasNews()).toEqual([true]);

    const open = async (as: Asking) =>
      (
        await as.ask(
          `mutation { openSavedSearch(input: { number: ${number} }) { ... on SavedSearch { name } ... on Error { code } } }`,
        )
      ).data.openSavedSearch;
    expect(await open(t.as(other))).toEqual({ code: 'NOT_FOUND' });
    expect(await hasNews()).toEqual([true]);
    expect(await open(member)).toEqual({ name: 'Gaskets' });
    expect(await hasNews()).toEqual([false]);
  });

  test('are refused when there is nothing to look for, and beyond the limit, also of several at once', async () => {
    const row = await buildMember(t.db);
    const member = t.as(row);
    expect((await save(member, { name: 'All', text: ' ' })).issues[0]).toMatchObject({
      field: 'text',
      code: 'REQUIRED',
    });
    await t.db.savedSearch.createMany({
      data: Array.from({ length: savedLimits.perMember - 1 }, (_, n) => ({
        memberId: row.id,
        name: `n${n}`,
        text: `n${n}`,
        sort: 'RELEVANCE',
      })),
    });
    const answers = await Promise.all(
      ['x', 'y', 'z'].map((text) => save(member, { name: text, text }).then(({ issues }) => issues?.[0])),
    );
    expect(answers.filter(Boolean)).toEqual([
      { field: 'name', code: 'TOO_MANY', limit: savedLimits.perMember },
      { field: 'name', code: 'TOO_MANY', limit: savedLimits.perMember },
    ]);
    expect(await t.db.savedSearch.count({ where: { memberId: row.id } })).toBe(savedLimits.perMember);
  });

  test('go with what a member takes along, and with the member', async () => {
    const row = await buildMember(t.db);
    await save(t.as(row), { name: 'Pumps', text: 'pump', tags: ['brass'] });
    const taken = await searchPersonalData.export(t.db, row.id);
    expect(taken.savedSearches).toEqual([
      expect.objectContaining({ name: 'Pumps', text: 'pump', tags: ['brass'] }),
    ]);
    await t.db.$transaction((tx) =>
      searchPersonalData.erase(tx, row.id, { keepPosts: true, now: new Date() }),
    );
    expect(await t.db.savedSearch.count({ where: { memberId: row.id } })).toBe(0);
  });
});

import { indexThreads } from '@embassy/search-indexer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { findThreads } from '../../testing/find-threads.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

/*
 * The index is made behind on purpose: rows are changed without an event, so that it still holds what may no longer be
 * seen. Whatever is asked then, nothing of it may come out: no number, title, excerpt, count, word or suggestion.
 */
let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const index = (...ids: number[]) => indexThreads(t.db, t.services.search, ids);

/** What may happen to a thread that visitors read. */
const changes: Record<string, (id: number) => Promise<unknown>> = {
  'was restricted': (id) => t.db.thread.update({ where: { id }, data: { audience: 'staff' } }),
  'was hidden': (id) => t.db.thread.update({ where: { id }, data: { state: 'HIDDEN' } }),
  'was deleted': (id) => t.db.thread.update({ where: { id }, data: { state: 'DELETED' } }),
  'was merged away': async (id) => {
    const { id: mergedIntoId } = await buildThread(t.db, { title: 'Where it went' });
    await t.db.thread.update({ where: { id }, data: { mergedIntoId } });
  },
};

let serial = 0;
/** Words of their own for each test, which stand nowhere else. */
const word = () => {
  serial++;
  return `quok${'abcdefghijklmnopqrstuvwxyz'[serial]}ccino`;
};

describe.each(Object.keys(changes))('a thread that %s', (name) => {
  const change = changes[name]!;
  let own: string;
  let ids: { open: number[]; gone: number };

  beforeEach(async () => {
    own = word();
    const category = await buildCategory(t.db, { name: `Category ${own}` });
    const tag = await t.db.tag.create({ data: { name: `tag-${own}` } });
    const titled = (title: string, data = {}) =>
      buildThread(t.db, { title, markdown: `A text about the ${own} machine, its pump and steam.`, ...data });
    const gone = await titled(`The ${own} machine leaks, secret${own}`, {
      categoryId: category.id,
      kind: 'TIP',
      language: 'sv',
      tags: { create: [{ tagId: tag.id }] },
    });
    await buildAnswer(t.db, { threadId: gone.id, markdown: `Only here: answer${own}.` });
    const open = [await titled(`The ${own} machine drips`), await titled(`The ${own} machine hums`)];
    ids = { open: open.map(({ id }) => id), gone: gone.id };
    await index(ids.gone, ...ids.open);
    const before = await findThreads(t, own);
    expect(before.numbers).toContain(ids.gone);
    expect(before.total).toBe(3);
    expect((await findThreads(t, `secret${own}`)).numbers).toEqual([ids.gone]);
    await change(ids.gone);
  });

  test('is not among what is found, not on a page, not in a count', async () => {
    const found = await findThreads(t, own);
    expect(found.numbers.toSorted()).toEqual(ids.open.toSorted());
    expect(found.total).toBe(2);
    expect(found.facets.kind).toEqual([['QUESTION', 2]]);
    expect(found.facets.language).toEqual([['en', 2]]);
    expect(found.facets.solved).toEqual([[false, 2]]);
    expect(found.facets.tag).toEqual([]);
    expect(JSON.stringify(found.facets)).not.toContain(own);
    expect(JSON.stringify(found)).not.toContain(`secret${own}`);
    const [first, second] = [
      await findThreads(t, own, { first: 1 }),
      await findThreads(t, own, { first: 1, sort: 'NEWEST' }),
    ];
    expect([first.total, second.total]).toEqual([2, 2]);
    const rest = await findThreads(t, own, { first: 1, after: first.next });
    expect([...first.numbers, ...rest.numbers].toSorted()).toEqual(ids.open.toSorted());
    expect(rest.next).toBeNull();
  });

  test('is not found by what it alone says, nor by a filter', async () => {
    const nothing = { total: 0, numbers: [], next: null, correction: null };
    expect(await findThreads(t, `secret${own}`)).toMatchObject(nothing);
    expect(await findThreads(t, `answer${own}`)).toMatchObject(nothing);
    expect(await findThreads(t, `tag:tag-${own}`)).toMatchObject(nothing);
    expect(await findThreads(t, `${own} is:tip`)).toMatchObject(nothing);
    expect(await findThreads(t, `category:"Category ${own}"`)).toMatchObject(nothing);
  });

  test('lends no word to the spelling of others', async () => {
    const wrong = `secert${own}`;
    for (const text of [wrong, `${own} ${wrong}`, `secret${own.slice(0, -1)}`]) {
      const found = await findThreads(t, text);
      expect(found.numbers).not.toContain(ids.gone);
      expect(JSON.stringify({ ...found, words: '' })).not.toContain(`secret${own}`);
    }
  });

  test('is not suggested, nor offered as similar or related', async () => {
    const { data } = await t.ask(
      `query ($text: String!, $title: String!, $number: Int!) {
         typing: searchSuggestions(text: $text) { threads { thread { number title } title { text } excerpt { text } post { number } } tags { name } }
         secret: searchSuggestions(text: $title) { threads { thread { number } } tags { name } }
         similarThreads(title: $title, markdown: $text) { number title }
         thread(number: $number) { relatedThreads { number title } }
       }`,
      { text: own.slice(0, 5), title: `The ${own} machine leaks, secret${own}`, number: ids.open[0] },
    );
    const text = JSON.stringify(data);
    expect(text).toContain(String(ids.open[1]));
    expect(text).not.toContain(`secret${own}`);
    expect(text).not.toMatch(new RegExp(`"number":${ids.gone}\\b`));
  });

  test('is still there for whoever may read it, if anybody', async () => {
    const agent = t.as(await buildMember(t.db, { role: 'AGENT' }));
    if (name === 'was restricted') await index(ids.gone);
    const numbers = (await findThreads(agent, own)).numbers;
    expect(numbers.includes(ids.gone)).toBe(name === 'was restricted');
  });
});

test('a page is made up from below for all that dropped', async () => {
  const own = word();
  const threads = [];
  for (let n = 0; n < 12; n++) {
    threads.push(await buildThread(t.db, { title: `${own} recipe variation ${n}` }));
  }
  await index(...threads.map(({ id }) => id));
  const best = (await findThreads(t, own, { first: 5 })).numbers;
  await t.db.thread.updateMany({ where: { id: { in: best.slice(0, 4) } }, data: { state: 'HIDDEN' } });
  const page = await findThreads(t, own, { first: 5 });
  expect(page.numbers).toHaveLength(5);
  const rest = await findThreads(t, own, { first: 5, after: page.next });
  expect(new Set([...page.numbers, ...rest.numbers]).size).toBe(8);
  expect([page.total, rest.total, rest.next]).toEqual([8, 8, null]);
});

test('no words of a post that was taken down are shown, and none of its corrections', async () => {
  const own = word();
  const thread = await buildThread(t.db, {
    title: `Moka pot of ${own}`,
    markdown: `It gurgles in the ${own} light.`,
  });
  const answer = await buildAnswer(t.db, {
    threadId: thread.id,
    markdown: `The sommelier said unspeakable${own}.`,
  });
  await index(thread.id);
  expect((await findThreads(t, `unspeakable${own}`)).excerpts[0]).toContainEqual({
    text: `unspeakable${own}`,
    isMatch: true,
  });
  expect((await findThreads(t, `${own} unspaekable${own}`)).correction).toBe(`${own} unspeakable${own}`);
  await t.db.post.update({ where: { id: answer.id }, data: { state: 'HIDDEN' } });
  const after = await findThreads(t, `unspeakable${own}`);
  expect(JSON.stringify(after.excerpts)).not.toContain('unspeakable');
  expect(after.posts).not.toContainEqual({ number: answer.id, role: 'ANSWER' });
  const wrong = await findThreads(t, `${own} unspaekable${own}`);
  expect(wrong.numbers).toEqual([thread.id]);
  expect(wrong.correction).toBeNull();
});

test('a category that became secret is in no facet, and no filter', async () => {
  const own = word();
  const category = await buildCategory(t.db, { name: `Secret ${own}`, slug: `secret-${own}` });
  const thread = await buildThread(t.db, { categoryId: category.id, title: `About ${own}` });
  await index(thread.id);
  expect((await findThreads(t, own)).facets.category).toEqual([[`Secret ${own}`, 1]]);
  // The threads first, as a change of audience does; then the category alone.
  await t.db.category.update({ where: { id: category.id }, data: { readAudience: 'staff' } });
  const found = await findThreads(t, own);
  expect(found.facets.category).toEqual([]);
  expect(JSON.stringify(found)).not.toContain(`Secret ${own}`);
});

test('words of restricted threads correct nothing, even for those who may read them', async () => {
  const own = word();
  const secret = await buildThread(t.db, { title: `Confidential${own} supplier`, audience: 'staff' });
  await index(secret.id);
  expect(await findThreads(t, `confidnetial${own}`)).toMatchObject({ correction: null, numbers: [] });
});

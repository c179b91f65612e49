import { indexThreads } from '@embassy/search-indexer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

async function suggest(text: string, asker: Pick<TestApi, 'ask'> = t) {
  const { data, errors } = await asker.ask(
    `query ($text: String!) { searchSuggestions(text: $text) {
       isResting tags { name } threads { thread { number path } title { text isMatch } }
     } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  const { threads, tags, isResting } = data.searchSuggestions;
  return {
    isResting,
    numbers: threads.map(({ thread }: { thread: { number: number } }) => thread.number),
    titles: threads.map(({ title }: { title: { text: string; isMatch: boolean }[] }) =>
      title.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join(''),
    ),
    tags: tags.map(({ name }: { name: string }) => name),
  };
}

describe('suggestions', () => {
  test('come with every letter of the last word, marked in the title', async () => {
    const thread = await buildThread(t.db, { title: 'Frothing wand drips after steaming' });
    await indexThreads(t.db, t.services.search, [thread.id]);
    for (const typed of ['fro', 'froth', 'frothing', 'wand dri', 'frothing wand drips aft']) {
      expect([typed, (await suggest(typed)).numbers]).toEqual([typed, [thread.id]]);
    }
    expect((await suggest('wand fro')).titles).toEqual(['[Frothing] [wand] drips after steaming']);
  });

  test('are at most six threads that the asker may read', async () => {
    const audience = (n: number) => (n < 4 ? 'staff' : 'public');
    const threads = [];
    for (let n = 0; n < 12; n++) {
      threads.push(await buildThread(t.db, { title: `Lungo measures ${n}`, audience: audience(n) }));
    }
    await indexThreads(
      t.db,
      t.services.search,
      threads.map(({ id }) => id),
    );
    const { numbers } = await suggest('lungo');
    expect(numbers).toHaveLength(6);
    const secret = threads.slice(0, 4).map(({ id }) => id);
    expect(numbers.filter((id: number) => secret.includes(id))).toEqual([]);
    const agent = t.as(await buildMember(t.db, { role: 'AGENT' }));
    expect((await suggest('lungo measures 0', agent)).numbers).toContain(secret[0]);
  });

  test('hold tags by their beginning, by another word for them, and none that only others may read of', async () => {
    await t.db.tag.create({
      data: { name: 'descaling', threadCount: 3, synonyms: { create: { name: 'limescale' } } },
    });
    await t.db.tag.create({ data: { name: 'descaler', threadCount: 5 } });
    await t.db.tag.create({ data: { name: 'descaling-recall', threadCount: 0 } });
    await t.db.tag.create({ data: { name: 'milk-foam', threadCount: 1 } });
    expect((await suggest('des')).tags).toEqual(['descaler', 'descaling']);
    expect((await suggest('pump Des')).tags).toEqual(['descaler', 'descaling']);
    expect((await suggest('lime')).tags).toEqual(['descaling']);
    expect((await suggest('pump tag:desc')).tags).toEqual(['descaler', 'descaling']);
    expect((await suggest('milk f')).tags).toEqual(['milk-foam']);
    expect((await suggest('%')).tags).toEqual([]);
  });

  test('of nothing are none, and what cannot be typed is refused', async () => {
    const none = { isResting: false, numbers: [], titles: [], tags: [] };
    for (const typed of ['', '  ', '!', 'is:solved', '"']) expect(await suggest(typed)).toEqual(none);
    const document = 'query ($text: String!) { searchSuggestions(text: $text) { isResting } }';
    for (const text of ['a'.repeat(201), 'a\u0000']) {
      expect((await t.ask(document, { text })).errors?.[0]?.extensions?.code).toBe('INVALID');
    }
  });
});

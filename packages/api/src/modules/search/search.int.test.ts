import { indexThreads } from '@embassy/search-indexer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { findThreads } from '../../testing/find-threads.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const find = (text: string, options: object = {}, asker: Pick<TestApi, 'ask'> = t) =>
  findThreads(asker, text, options);
const index = (...ids: number[]) => indexThreads(t.db, t.services.search, ids);
const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);

describe('filters', () => {
  let ids: Record<'tip' | 'swedish' | 'plain', number>;
  let names: { above: number; product: number; tag: number; other: number };
  beforeAll(async () => {
    const above = await buildCategory(t.db, { slug: 'machines', name: 'Coffee machines' });
    const below = await buildCategory(t.db, { parentId: above.id });
    const product = await t.db.product.create({ data: { slug: 'mill-two', name: 'Mill Two' } });
    const tag = await t.db.tag.create({
      data: { name: 'ceramic-burrs', synonyms: { create: { name: 'porcelain' } } },
    });
    const other = await t.db.tag.create({ data: { name: 'noise' } });
    const owl = await buildMember(t.db, {
      handle: 'the-owl',
      formerHandles: { create: { handle: 'the-owlet' } },
    });
    const day = (n: number) => new Date(Date.UTC(2026, 0, n));
    const tip = await buildThread(t.db, {
      categoryId: below.id,
      productId: product.id,
      authorId: owl.id,
      title: 'Zirconia burrs compared',
      kind: 'TIP',
      createdAt: day(1),
      tags: { create: [{ tagId: tag.id }, { tagId: other.id }] },
    });
    const swedish = await buildThread(t.db, {
      title: 'Zirconia zirconia',
      language: 'sv',
      solvedAt: new Date(),
      createdAt: day(2),
      tags: { create: [{ tagId: tag.id }] },
    });
    const plain = await buildThread(t.db, {
      title: 'Burrs of another make',
      markdown: 'Perhaps they are of zirconia, who knows.',
      createdAt: day(3),
    });
    await index(tip.id, swedish.id, plain.id);
    ids = { tip: tip.id, swedish: swedish.id, plain: plain.id };
    names = { above: above.id, product: product.id, tag: tag.id, other: other.id };
  });

  test('given beside the text', async () => {
    const numbers = async (options: object) => sorted((await find('zirconia', options)).numbers);
    const { tip, swedish, plain } = ids;
    expect(await numbers({})).toEqual(sorted([tip, swedish, plain]));
    expect(await numbers({ kind: 'TIP' })).toEqual([tip]);
    expect(await numbers({ categoryId: names.above })).toEqual([tip]);
    expect(await numbers({ productId: names.product })).toEqual([tip]);
    expect(await numbers({ tagId: names.tag })).toEqual(sorted([tip, swedish]));
    expect(await numbers({ tag: 'Porcelain' })).toEqual(sorted([tip, swedish]));
    expect(await numbers({ tagId: names.tag, tag: 'noise' })).toEqual([tip]);
    expect(await numbers({ language: 'SV' })).toEqual([swedish]);
    expect(await numbers({ solved: true })).toEqual([swedish]);
    expect(await numbers({ solved: false })).toEqual(sorted([tip, plain]));
    expect(await numbers({ author: 'The-Owl' })).toEqual([tip]);
  });

  test.each([
    ['zirconia is:tip', ['tip']],
    ['is:solved zirconia', ['swedish']],
    ['zirconia is:unsolved', ['tip', 'plain']],
    ['zirconia category:machines', ['tip']],
    ['zirconia category:"coffee MACHINES"', ['tip']],
    ['zirconia product:mill-two', ['tip']],
    ['product:"mill two" zirconia', ['tip']],
    ['zirconia tag:ceramic-burrs', ['tip', 'swedish']],
    ['zirconia tag:"ceramic burrs" tag:noise', ['tip']],
    ['zirconia tag:PORCELAIN lang:sv', ['swedish']],
    ['zirconia author:@the-owl', ['tip']],
    ['zirconia author:the-owlet', ['tip']],
    ['tag:ceramic-burrs', ['tip', 'swedish']],
    ['author:the-owl', ['tip']],
  ] as [string, (keyof typeof ids)[]][])('typed: %s', async (text, expected) => {
    expect(sorted((await find(text)).numbers)).toEqual(sorted(expected.map((name) => ids[name])));
  });

  test('typed ones count where both say something, tags of both together, and what came of it is told', async () => {
    const found = await find('is:tip zirconia tag:noise sort:new', {
      kind: 'QUESTION',
      sort: 'RELEVANCE',
      tag: 'porcelain',
      author: 'the-owlet',
      categoryId: names.above,
      productId: names.product,
      solved: false,
    });
    expect(found.numbers).toEqual([ids.tip]);
    expect(found.words).toBe('zirconia');
    expect(found.filters).toEqual({
      kind: 'TIP',
      sort: 'NEWEST',
      solved: false,
      language: null,
      category: { slug: 'machines' },
      product: { slug: 'mill-two' },
      tags: [{ name: 'ceramic-burrs' }, { name: 'noise' }],
      author: { handle: 'the-owl' },
      unknown: [],
    });
  });

  test.each([
    ['zirconia tag:nothing', { key: 'tag', value: 'nothing' }],
    ['zirconia category:"%"', { key: 'category', value: '%' }],
    ['zirconia category:coffee_machines', { key: 'category', value: 'coffee_machines' }],
    ['zirconia product:mill', { key: 'product', value: 'mill' }],
    ['zirconia author:nobody', { key: 'author', value: 'nobody' }],
    ['zirconia lang:swedish', { key: 'lang', value: 'swedish' }],
    ['lang:9', { key: 'lang', value: '9' }],
  ])('%s finds nothing and says why', async (text, unknown) => {
    const found = await find(text);
    expect(found).toMatchObject({ total: 0, numbers: [], isResting: false, searchId: null });
    expect(found.filters.unknown).toEqual([unknown]);
  });

  test('what may not be seen is as unknown as what is not there', async () => {
    const secret = await buildCategory(t.db, { slug: 'back-room', name: 'Back room', readAudience: 'staff' });
    const thread = await buildThread(t.db, { categoryId: secret.id, title: 'Zirconia supplier' });
    await index(thread.id);
    const seen = async (options: object, text = 'zirconia') => {
      const { filters, ...found } = await find(text, options);
      return { ...found, unknown: filters.unknown.map(({ key }: { key: string }) => key) };
    };
    expect(await seen({ categoryId: secret.id })).toEqual(await seen({ categoryId: 999_999 }));
    expect((await find('zirconia category:back-room')).filters).toMatchObject({
      category: null,
      unknown: [{ key: 'category', value: 'back-room' }],
    });
    const agent = t.as(await buildMember(t.db, { role: 'AGENT' }));
    expect((await find('zirconia category:back-room', {}, agent)).numbers).toEqual([thread.id]);
  });

  test('what was found divides by kind, category, product, tag, language and whether it is solved', async () => {
    const { facets, total } = await find('zirconia');
    expect(total).toBe(3);
    expect(facets.kind).toEqual([
      ['QUESTION', 2],
      ['TIP', 1],
    ]);
    expect(facets.product).toEqual([['Mill Two', 1]]);
    expect(facets.tag).toEqual([
      ['ceramic-burrs', 2],
      ['noise', 1],
    ]);
    expect(facets.language).toEqual([
      ['en', 2],
      ['sv', 1],
    ]);
    expect(facets.solved).toEqual([
      [false, 2],
      [true, 1],
    ]);
    expect(facets.category).toHaveLength(3);
    expect((await find('zirconia is:solved')).facets.kind).toEqual([['QUESTION', 1]]);
  });

  test('the newest come first when asked for, and without words', async () => {
    const newest = [ids.plain, ids.swedish, ids.tip];
    expect((await find('zirconia', { sort: 'NEWEST' })).numbers).toEqual(newest);
    expect((await find('zirconia sort:new')).numbers).toEqual(newest);
    expect((await find('tag:ceramic-burrs')).numbers).toEqual([ids.swedish, ids.tip]);
    expect((await find('zirconia')).numbers[0]).toBe(ids.swedish);
  });
});

describe('what a hit shows', () => {
  test('its title marked, and the words around in the post that says most, be it an answer', async () => {
    const thread = await buildThread(t.db, {
      title: 'Gaskets that leak at the portafilter',
      markdown: 'It drips a little from the portafilter.',
    });
    await buildAnswer(t.db, { threadId: thread.id, markdown: 'Something else entirely.' });
    const answer = await buildAnswer(t.db, {
      threadId: thread.id,
      markdown: `${'Much is said before it. '.repeat(40)} Replace the **gasket** and grease the portafilter.`,
    });
    await index(thread.id);
    const found = await find('gasket portafilter');
    expect(found.titles[0]).toEqual([
      { text: 'Gaskets', isMatch: true },
      { text: ' that leak at the ', isMatch: false },
      { text: 'portafilter', isMatch: true },
    ]);
    expect(found.posts).toEqual([{ number: answer.id, role: 'ANSWER' }]);
    const excerpt = found.excerpts[0]!;
    expect(excerpt).toContainEqual({ text: 'gasket', isMatch: true });
    expect(excerpt.map(({ text }) => text).join('')).toMatch(
      /^….*Replace the gasket and grease the portafilter\.$/,
    );
  });

  test('also one that comes late in a long thread', async () => {
    const thread = await buildThread(t.db, {
      title: 'Everything about water',
      markdown: 'Tell all you know.',
    });
    for (let n = 0; n < 13; n++) {
      await buildAnswer(t.db, { threadId: thread.id, markdown: 'I know of a filter.', score: 5 });
    }
    const late = await buildAnswer(t.db, {
      threadId: thread.id,
      markdown: 'Mine has a dechlorinator in it.',
    });
    await index(thread.id);
    const found = await find('dechlorinator');
    expect(found.numbers).toEqual([thread.id]);
    expect(found.posts).toEqual([{ number: late.id, role: 'ANSWER' }]);
    expect(found.excerpts[0]).toContainEqual({ text: 'dechlorinator', isMatch: true });
  });

  test('how it begins and no post, when only the title has the words', async () => {
    const thread = await buildThread(t.db, {
      title: 'Tamper wobbles',
      markdown: 'It does since I bought it.',
    });
    await index(thread.id);
    const found = await find('tamper');
    expect(found.posts).toEqual([null]);
    expect(found.excerpts).toEqual([[{ text: 'It does since I bought it.', isMatch: false }]]);
  });

  test('a page of them costs as many statements as one', async () => {
    const threads = await Promise.all(
      Array.from({ length: 12 }, (_, n) => buildThread(t.db, { title: `Cortado number ${n}` })),
    );
    await index(...threads.map(({ id }) => id));
    const statementsFor = async (first: number) => {
      await find('cortado', { first });
      t.statements();
      expect((await find('cortado', { first })).numbers).toHaveLength(first);
      return t.statements().filter((sql) => !/recent_search|searched_text/.test(sql)).length;
    };
    const one = await statementsFor(1);
    expect(await statementsFor(12)).toBe(one);
    expect(one).toBeLessThan(35);
  });
});

describe('spelling', () => {
  test('a word that nobody wrote is searched for as it is written, and that is told', async () => {
    const threads = await Promise.all(
      Array.from({ length: 3 }, (_, n) => buildThread(t.db, { title: `Thermoblock replacement ${n}` })),
    );
    await index(...threads.map(({ id }) => id));
    const found = await find('thermobolck replacement');
    expect(sorted(found.numbers.slice(0, 3))).toEqual(sorted(threads.map(({ id }) => id)));
    expect(found.correction).toBe('thermoblock replacement');
    expect((await find('thermoblock replacement')).correction).toBeNull();
  });
});

describe('pages', () => {
  test('everything comes once', async () => {
    const threads = await Promise.all(
      Array.from({ length: 7 }, (_, n) => buildThread(t.db, { title: `Ristretto experiment number ${n}` })),
    );
    await index(...threads.map(({ id }) => id));
    const seen: number[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await find('ristretto', { first: 3, after });
      expect(page.total).toBe(7);
      seen.push(...page.numbers);
      after = page.next;
    }
    expect(sorted(seen)).toEqual(sorted(threads.map(({ id }) => id)));
  });

  test('what says nothing, an endless text, a wrong cursor and too large a page are refused', async () => {
    const document = `query ($text: String!, $first: Int, $after: String, $tag: String) {
      search(text: $text, first: $first, after: $after, tag: $tag) { totalCount }
    }`;
    const code = async (text: string, options = {}) =>
      (await t.ask(document, { text, ...options })).errors?.[0]?.extensions?.code;
    expect(await code('  ')).toBe('INVALID');
    expect(await code('sort:new')).toBe('INVALID');
    expect(await code('a'.repeat(201))).toBe('INVALID');
    expect(await code('a\u0000b')).toBe('INVALID');
    expect(await code('', { tag: 'a\u0000b' })).toBe('INVALID');
    expect(await code('coffee', { after: 'nonsense' })).toBe('INVALID');
    for (const place of [[1_000, ''], [-1, ''], [1.5, ''], [0], ['0', '']]) {
      const after = Buffer.from(JSON.stringify(place)).toString('base64url');
      expect(await code('coffee', { after })).toBe('INVALID');
    }
    expect(await code('coffee', { first: 101 })).toBe('INVALID');
    expect(await code('coffee', { first: 0 })).toBe('INVALID');
  });

  test.each(["'", '"', '%', '\\', '!', '& | !', '(', ':*', '😀', '\u0001', '-', '…'])(
    '%j is no word: it finds nothing and not everything',
    async (text) => {
      expect(await find(text)).toMatchObject({ total: 0, numbers: [] });
    },
  );

  test.each([
    '<b>',
    "'; DROP TABLE thread; --",
    'İ',
    '﷽',
    'a'.repeat(200),
    'tag:'.repeat(50),
    '"'.repeat(200),
    'is:solved'.repeat(20),
    'category:\\',
    'author:"\u202e"',
    'a '.repeat(100),
    '\ud83d\ude00'.repeat(100),
  ])('takes %j as words or as nothing', async (text) => {
    expect((await find(text)).numbers.length).toBeLessThan(100);
  });
});

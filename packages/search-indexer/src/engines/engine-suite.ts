import { beforeEach, describe, expect, test } from 'vitest';
import type { SearchEngine, SearchQuery, ThreadDocument } from '../contract.ts';

let serial = 0;

/** A document with what a test cares for. */
function documentWith(changes: Partial<ThreadDocument>): ThreadDocument {
  serial++;
  return {
    threadId: serial,
    kind: 'QUESTION',
    categoryId: 1,
    productId: null,
    tags: [],
    language: 'en',
    audience: 'public',
    solved: false,
    title: `Nothing in particular, number ${serial}`,
    body: 'Some text that nobody looks for.',
    answers: '',
    createdAt: new Date(Date.UTC(2026, 0, 1)),
    lastActivityAt: new Date(Date.UTC(2026, 0, 2)),
    ...changes,
  };
}

/**
 * What every engine does, whatever it is made of. `start` gives an engine with an empty index.
 * Relevance is measured elsewhere; here is what must hold for any ranking.
 */
export function engineSuite(name: string, start: () => Promise<SearchEngine>): void {
  describe(`the engine ${name}`, () => {
    let engine: SearchEngine;
    beforeEach(async () => {
      engine = await start();
    });

    const put = async (...changes: Partial<ThreadDocument>[]) => {
      const documents = changes.map(documentWith);
      await engine.upsert(documents);
      return documents.map(({ threadId }) => threadId);
    };
    const search = (query: Partial<SearchQuery>) =>
      engine.search({ text: '', audiences: ['public'], limit: 20, offset: 0, ...query });
    const found = async (text: string, query: Partial<SearchQuery> = {}) =>
      (await search({ text, ...query })).threadIds;

    test('finds words of title, tags, body and answers, the title first', async () => {
      const [answers, body, title, tags] = await put(
        { answers: 'Perhaps the gicleur is worn.' },
        { body: 'The gicleur came loose.' },
        { title: 'Which gicleur fits?' },
        { tags: ['gicleur'] },
      );
      const ids = await found('gicleur');
      expect([...ids].sort()).toEqual([answers, body, title, tags].sort());
      expect(ids[0]).toBe(title);
      expect(ids.at(-1)).toBe(answers);
    });

    test.each([
      ['en', 'Grinding beans', 'grind bean'],
      ['sv', 'Kvarnarna kärvar', 'kvarnarnas'],
      ['da', 'Kværnene larmer', 'kværn'],
      ['nl', 'De koffiemolens haperen', 'koffiemolen'],
      ['fr', 'Les moulins se bloquent', 'moulin'],
      ['fi', 'Mylly jumittaa', 'mylly'],
      ['und', 'Mühle klemmt', 'mühle'],
    ])('finds other forms of a word in its own language: %s', async (language, title, text) => {
      const [id] = await put({ language, title });
      expect(await found(text)).toEqual([id]);
    });

    test('takes a word with a wrong letter for the one in a title', async () => {
      const [id] = await put({ title: 'Portafilter will not lock' });
      expect(await found('portafiltre')).toEqual([id]);
    });

    test('shows and counts nothing of other audiences', async () => {
      const [open, staff] = await put(
        { title: 'Recall of the boiler', audience: 'public' },
        { title: 'Recall of the boiler', audience: 'staff' },
      );
      expect(await search({ text: 'recall' })).toEqual({ threadIds: [open], total: 1 });
      const both = await search({ text: 'recall', audiences: ['public', 'staff'] });
      expect(both.threadIds.sort()).toEqual([open, staff].sort());
      expect(both.total).toBe(2);
      expect(await search({ text: 'recall', audiences: [] })).toEqual({ threadIds: [], total: 0 });
      expect(await engine.similar('recall boiler', ['public'], 5)).toEqual([open]);
      expect(await engine.similar('recall boiler', [], 5)).toEqual([]);
    });

    test('filters by everything at once', async () => {
      const wanted = {
        title: 'Crema is thin',
        kind: 'TIP' as const,
        categoryId: 3,
        productId: 4,
        tags: ['crema'],
        language: 'sv',
        solved: true,
      };
      const [id] = await put(
        wanted,
        { ...wanted, kind: 'IDEA' },
        { ...wanted, categoryId: 9 },
        { ...wanted, productId: null },
        { ...wanted, tags: [] },
        { ...wanted, language: 'en' },
        { ...wanted, solved: false },
      );
      const query = {
        kind: 'TIP',
        categoryIds: [2, 3],
        productId: 4,
        tag: 'crema',
        language: 'sv',
        solved: true,
      } as const;
      expect(await search({ text: 'crema', ...query })).toEqual({ threadIds: [id], total: 1 });
      expect((await search({ text: 'crema', categoryIds: [] })).total).toBe(0);
    });

    test('pages in one order, and knows the total on every page, also beyond the last', async () => {
      const ids = await put(...Array.from({ length: 9 }, () => ({ title: 'Ristretto again' })));
      const pages = await Promise.all(
        [0, 4, 8, 12].map((offset) => search({ text: 'ristretto', limit: 4, offset })),
      );
      expect(pages.map(({ total }) => total)).toEqual([9, 9, 9, 9]);
      expect(pages.map(({ threadIds }) => threadIds.length)).toEqual([4, 4, 1, 0]);
      expect(pages.flatMap(({ threadIds }) => threadIds).sort((a, b) => a - b)).toEqual(ids);
    });

    test('knows a document only as it was last written', async () => {
      const document = documentWith({ title: 'Lungo tastes burnt', tags: ['lungo'], solved: false });
      await engine.upsert([document]);
      await engine.upsert([{ ...document, title: 'Doppio tastes burnt', tags: ['doppio'], solved: true }]);
      expect(await found('lungo')).toEqual([]);
      expect(await found('doppio', { solved: true, tag: 'doppio' })).toEqual([document.threadId]);
    });

    test('forgets what is removed, and what was never there', async () => {
      const [a, b] = await put({ title: 'Cortado one' }, { title: 'Cortado two' });
      await engine.remove([a!, 999_999]);
      expect(await found('cortado')).toEqual([b]);
      await engine.remove([]);
      await engine.upsert([]);
      expect(await found('cortado')).toEqual([b]);
    });

    test('prunes a range down to what is to be kept', async () => {
      const ids = await put(...Array.from({ length: 6 }, () => ({ title: 'Macchiato' })));
      await engine.prune({ after: ids[0]!, upTo: ids[3]!, keep: [ids[2]!] });
      expect((await found('macchiato')).sort((a, b) => a - b)).toEqual([ids[0], ids[2], ids[4], ids[5]]);
      await engine.prune({ after: ids[3]!, upTo: null, keep: [] });
      expect((await found('macchiato')).sort((a, b) => a - b)).toEqual([ids[0], ids[2]]);
    });

    test.each([
      '',
      ' ',
      "'",
      '"',
      '%',
      '\\',
      '!',
      '& | !',
      '(',
      ':*',
      "'); --",
      '😀',
      '\u0001',
      'a'.repeat(200),
    ])('takes %j for words or for nothing', async (text) => {
      await put({ title: 'Something else entirely' });
      expect(await search({ text })).toEqual({ threadIds: [], total: 0 });
    });

    test('keeps texts of any size and script', async () => {
      const [id] = await put({
        title: '浓缩咖啡 ☕ İstanbul',
        body: 'word '.repeat(20_000),
        answers: Array.from({ length: 15_000 }, (_, i) => `w${i}`).join(' '),
      });
      expect(await found('浓缩咖啡')).toEqual([id]);
      expect(await found('w14999')).toEqual([id]);
    });

    test('offers the likest threads first', async () => {
      const [near, far] = await put(
        { title: 'Milk frother makes large bubbles' },
        { title: 'Milk turns sour in summer' },
      );
      expect(
        (await engine.similar('why does my frother make such large bubbles in milk', ['public'], 5))[0],
      ).toBe(near);
      expect(await engine.similar('sour milk', ['public'], 1)).toEqual([far]);
      expect(await engine.similar('', ['public'], 5)).toEqual([]);
    });
  });
}

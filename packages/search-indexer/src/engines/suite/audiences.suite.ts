import { describe, expect, test } from 'vitest';
import { type Kit, sorted } from './kit.ts';

/** Nothing of what somebody may not see shows in anything that is answered. */
export function audiencesSuite({ engine, put, search, found }: Kit): void {
  describe('of other audiences', () => {
    const title = 'Recall of the boiler';
    const putBoth = () =>
      put(
        { title, audience: 'public', tags: ['boiler'] },
        { title, audience: 'staff', tags: ['secret'], kind: 'IDEA', categoryId: 9, language: 'sv' },
        { title, audience: 'group:1', tags: ['secret'], productId: 7 },
      );

    test('nothing is found, counted or told in facets', async () => {
      const [open] = await putBoth();
      for (const text of ['recall', '']) {
        const { threadIds, total, facets } = await search({ text });
        expect({ threadIds, total }).toEqual({ threadIds: [open], total: 1 });
        expect(facets).toEqual({
          kind: [{ value: 'QUESTION', count: 1 }],
          category: [{ value: 1, count: 1 }],
          product: [],
          tag: [{ value: 'boiler', count: 1 }],
          language: [{ value: 'en', count: 1 }],
          solved: [{ value: false, count: 1 }],
          status: [],
        });
      }
      expect(await found('recall', { filters: { tags: ['secret'] } })).toEqual([]);
    });

    test('nothing is suggested or similar', async () => {
      const [open] = await putBoth();
      const { threadIds } = await engine().suggest({ text: 'recall', audiences: ['public'], limit: 5 });
      expect(threadIds).toEqual([open]);
      const like = { title: 'Recall boiler', body: '' };
      expect(await engine().similar({ like, audiences: ['public'], limit: 5 })).toEqual([open]);
    });

    test('whoever has several finds all of them', async () => {
      const [open, staff, group] = await putBoth();
      expect(sorted(await found('recall', { audiences: ['public', 'staff'] }))).toEqual([open, staff]);
      expect(sorted(await found('recall', { audiences: ['public', 'group:1'] }))).toEqual([open, group]);
    });

    test('nobody finds nothing', async () => {
      await putBoth();
      for (const text of ['recall', '']) {
        expect(await search({ text, audiences: [] })).toMatchObject({ threadIds: [], total: 0 });
      }
      expect(await engine().suggest({ text: 'recall', audiences: [], limit: 5 })).toMatchObject({
        threadIds: [],
      });
      const like = { title, body: '' };
      expect(await engine().similar({ like, audiences: [], limit: 5 })).toEqual([]);
    });

    test('a word that only they have does not become another one that is shown', async () => {
      await put({ title: 'Zirkonium gasket', audience: 'staff' });
      const { threadIds, correction } = await search({ text: 'zirkonum' });
      expect({ threadIds, correction }).toEqual({ threadIds: [], correction: null });
    });
  });
}

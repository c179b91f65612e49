import { describe, expect, test } from 'vitest';
import { searchBounds } from '../../contract.ts';
import { type Kit, sorted } from './kit.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));

/** Order, pages and bounds. */
export function pagesSuite({ put, search, found }: Kit): void {
  describe('pages', () => {
    test('follow each other without gaps, in any size', async () => {
      const ids = await put(...Array.from({ length: 9 }, () => ({ title: 'Ristretto again' })));
      const pages = await Promise.all(
        [0, 4, 8, 12].map((offset) => search({ text: 'ristretto', limit: 4, offset })),
      );
      expect(pages.map(({ total }) => total)).toEqual([9, 9, 9, 9]);
      expect(pages.map(({ threadIds }) => threadIds.length)).toEqual([4, 4, 1, 0]);
      expect(sorted(pages.flatMap(({ threadIds }) => threadIds))).toEqual(ids);
      const all = await found('ristretto');
      expect(await found('ristretto', { limit: 4, offset: 3 })).toEqual(all.slice(3, 7));
    });

    test(`end at ${searchBounds.found} threads, and it is said that there are more`, async () => {
      const title = 'Ristretto again';
      await put(...Array.from({ length: searchBounds.found + 5 }, () => ({ title })));
      const whole = await search({ text: 'ristretto', limit: searchBounds.page });
      expect(whole).toMatchObject({ total: searchBounds.found, isCapped: true });
      expect(whole.threadIds).toHaveLength(searchBounds.page);
      expect(await found('ristretto', { limit: 20, offset: searchBounds.found - 10 })).toHaveLength(10);
      expect(await found('ristretto', { limit: 20, offset: searchBounds.found })).toEqual([]);
      expect(await search({ text: '' })).toMatchObject({ total: searchBounds.found, isCapped: true });
    });

    test('all of what there is, is not more', async () => {
      await put({ title: 'Ristretto' });
      expect(await search({ text: 'ristretto' })).toMatchObject({ total: 1, isCapped: false });
    });
  });

  describe('by date', () => {
    test('the newest come first, whatever fits better', async () => {
      const [old, middle, young] = await put(
        { title: 'Lungo lungo lungo', createdAt: day(1) },
        { body: 'lungo', createdAt: day(2) },
        { answers: ['lungo'], createdAt: day(3) },
      );
      expect(await found('lungo', { sort: 'NEWEST' })).toEqual([young, middle, old]);
    });

    test('without words everything that the filters leave is found, the newest first', async () => {
      const [old, young, other] = await put(
        { kind: 'TIP', createdAt: day(1) },
        { kind: 'TIP', createdAt: day(5) },
        { kind: 'IDEA', createdAt: day(3) },
      );
      expect(await search({ text: '' })).toMatchObject({ threadIds: [young, other, old], total: 3 });
      expect(await found(' ', { filters: { kind: 'TIP' } })).toEqual([young, old]);
    });
  });
}

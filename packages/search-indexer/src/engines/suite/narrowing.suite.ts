import { describe, expect, test } from 'vitest';
import type { SearchFilters } from '../../contract.ts';
import { type Kit, sorted } from './kit.ts';

/** Filters and counts. */
export function narrowingSuite({ put, search, found }: Kit): void {
  const wanted = {
    title: 'Crema is thin',
    kind: 'TIP' as const,
    categoryId: 3,
    productId: 4,
    authorId: 5,
    tags: ['crema', 'old "grounds"'],
    language: 'sv',
    solved: true,
    status: 'planned',
  };
  const filters = {
    kind: 'TIP',
    categoryIds: [2, 3],
    productId: 4,
    authorId: 5,
    tags: ['crema'],
    language: 'sv',
    solved: true,
    statuses: ['new', 'planned'],
  } as const satisfies SearchFilters;
  const others = [
    { ...wanted, kind: 'IDEA' as const },
    { ...wanted, categoryId: 9 },
    { ...wanted, productId: null },
    { ...wanted, authorId: 6 },
    { ...wanted, tags: [] },
    { ...wanted, language: 'en' },
    { ...wanted, solved: false },
    { ...wanted, status: 'shipped' },
  ];

  describe('filters', () => {
    test('hold all at once', async () => {
      const [id] = await put(wanted, ...others);
      for (const text of ['crema', '']) {
        expect(await search({ text, filters })).toMatchObject({ threadIds: [id], total: 1 });
      }
    });

    test.each(Object.keys(filters) as (keyof SearchFilters)[])('%s holds alone', async (name) => {
      const ids = await put(wanted, ...others);
      const without = ids[Object.keys(filters).indexOf(name) + 1];
      const { threadIds, total } = await search({ text: 'crema', filters: { [name]: filters[name] } });
      expect(sorted(threadIds)).toEqual(ids.filter((id) => id !== without));
      expect(total).toBe(8);
    });

    test('a thread must have each of several tags, whatever is in their names', async () => {
      const [id] = await put(wanted, { ...wanted, tags: ['crema'] });
      expect(await found('crema', { filters: { tags: ['crema', 'old "grounds"'] } })).toEqual([id]);
      expect(await found('crema', { filters: { tags: ['crema" OR audience = "staff'] } })).toEqual([]);
      expect(await found('crema', { filters: { tags: ['\\'] } })).toEqual([]);
    });

    test('what is no idea stands nowhere, and no status at all is none', async () => {
      const [id] = await put(wanted, { ...wanted, status: null });
      expect(await found('crema', { filters: { statuses: ['planned'] } })).toEqual([id]);
      expect(await search({ text: 'crema', filters: { statuses: [] } })).toMatchObject({ total: 0 });
      expect(await found('crema', { filters: { statuses: ['x" OR audience = "staff'] } })).toEqual([]);
    });

    test('no category at all is none', async () => {
      await put(wanted);
      expect(await search({ text: 'crema', filters: { categoryIds: [] } })).toMatchObject({ total: 0 });
    });
  });

  test('counts say what is among the found, the most frequent first', async () => {
    await put(
      { ...wanted, tags: ['crema', 'beans'] },
      { ...wanted, kind: 'QUESTION', categoryId: 12, solved: false, status: 'shipped' },
      { ...wanted, categoryId: 12, productId: null, tags: ['beans'] },
      { title: 'Nothing of the kind', tags: ['beans'] },
    );
    const { facets } = await search({ text: 'crema' });
    expect(facets.kind).toEqual([
      { value: 'TIP', count: 2 },
      { value: 'QUESTION', count: 1 },
    ]);
    expect(facets.category).toEqual([
      { value: 12, count: 2 },
      { value: 3, count: 1 },
    ]);
    expect(facets.product).toEqual([{ value: 4, count: 2 }]);
    expect(facets.language).toEqual([{ value: 'sv', count: 3 }]);
    expect(facets.solved).toEqual([
      { value: true, count: 2 },
      { value: false, count: 1 },
    ]);
    expect(facets.status).toEqual([
      { value: 'planned', count: 2 },
      { value: 'shipped', count: 1 },
    ]);
    expect(new Map(facets.tag.map(({ value, count }) => [value, count]))).toEqual(
      new Map([
        ['crema', 2],
        ['beans', 2],
        ['old "grounds"', 1],
      ]),
    );
    const narrowed = await search({ text: 'crema', filters: { kind: 'TIP' } });
    expect(narrowed.facets.kind).toEqual([{ value: 'TIP', count: 2 }]);
    expect((await search({ text: 'crema', limit: 1, offset: 2 })).facets).toEqual(facets);
  });

  test('at most twenty values of each are told', async () => {
    await put(
      ...Array.from({ length: 25 }, (_, n) => ({
        title: 'Crema',
        categoryId: n + 1,
        tags: ['every', `t${n}`],
      })),
    );
    const { facets } = await search({ text: 'crema' });
    expect(facets.category).toHaveLength(20);
    expect(facets.tag).toHaveLength(20);
    expect(facets.tag[0]).toEqual({ value: 'every', count: 25 });
  });
}

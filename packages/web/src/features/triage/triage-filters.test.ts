import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type TriageFilters,
  triageAddress,
  triageFiltersIn,
  triageMeanings,
  triageOrders,
  triageSearch,
  triageVariables,
} from './triage-filters.ts';

const text = fc.stringMatching(/^[a-zåäö0-9&=?+#-]{1,20}$/);
const filters = fc.record(
  {
    order: fc.constantFrom(...(Object.keys(triageOrders) as (keyof typeof triageOrders)[])),
    meaning: fc.constantFrom(...(Object.keys(triageMeanings) as (keyof typeof triageMeanings)[])),
    status: text,
    product: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    category: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    tag: text,
    label: text,
    owner: fc.oneof(fc.constant('nobody' as const), fc.integer({ min: 1, max: 2 ** 31 - 1 })),
    overdue: fc.constant(true as const),
  },
  { requiredKeys: ['order'] },
);

test('what an address is made of is what it asks for', () => {
  fc.assert(
    fc.property(filters, (given) => {
      const one = given as TriageFilters;
      expect(triageFiltersIn(new URLSearchParams(triageSearch(one)))).toEqual(one);
    }),
  );
});

test('whatever an address says is understood or left out', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (search) => {
      const { order } = triageFiltersIn(new URLSearchParams(search));
      expect(Object.keys(triageOrders)).toContain(order);
    }),
  );
  const odd = new URLSearchParams('sort=toString&meaning=x&product=-1&owner=1.5&overdue=yes&label=%20');
  expect(triageFiltersIn(odd)).toEqual({ order: 'due' });
});

test('what goes without saying is not in the address', () => {
  expect(triageAddress({ order: 'due' })).toBe('/desk/ideas');
  expect(triageAddress({ order: 'support', overdue: true }, '/desk/ideas', 'after=x')).toBe(
    '/desk/ideas?overdue=1&sort=support&after=x',
  );
  expect(triageVariables({ order: 'due', owner: 'nobody' })).toMatchObject({
    order: 'DUE',
    ownerId: undefined,
    unowned: true,
  });
});

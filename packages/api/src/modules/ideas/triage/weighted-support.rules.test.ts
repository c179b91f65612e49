import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SupportersAlike, supportBySegment, weightOf } from './weighted-support.rules.ts';

const group = fc.record<SupportersAlike>({
  tier: fc.constantFrom(null, 'newcomer', 'fan'),
  trust: fc.integer({ min: 0, max: 3 }),
  owns: fc.boolean(),
  newcomer: fc.boolean(),
  count: fc.nat(100_000),
});

test('who is trusted more, or owns the product, weighs more; who has just come weighs less', () => {
  const plain = { trust: 0, owns: false, newcomer: false };
  expect(weightOf(plain)).toBe(1);
  expect(weightOf({ ...plain, trust: 3 })).toBe(3);
  expect(weightOf({ trust: 2, owns: true, newcomer: false })).toBe(4);
  expect(weightOf({ ...plain, newcomer: true })).toBe(0.5);
  // A level that a community may add later weighs as the highest that is known.
  expect(weightOf({ ...plain, trust: 7 })).toBe(3);
});

test('nobody is counted twice or forgotten, and the parts make the whole', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 20 }), (groups) => {
      const support = supportBySegment(groups);
      const all = groups.reduce((total, { count }) => total + count, 0);
      expect(support.supporters).toBe(all);
      expect(support.tiers.reduce((total, { count }) => total + count, 0)).toBe(all);
      expect(support.owners).toBeLessThanOrEqual(all);
      expect(support.newcomers).toBeLessThanOrEqual(all);
      const parts = support.tiers.reduce((total, { weighted }) => total + weighted, 0);
      expect(Math.abs(parts - support.weighted)).toBeLessThan(0.5);
    }),
  );
});

test('a loud crowd of newcomers weighs less than fewer owners who are known', () => {
  const loud = supportBySegment([{ tier: 'newcomer', trust: 0, owns: false, newcomer: true, count: 40 }]);
  const wanted = supportBySegment([{ tier: 'fan', trust: 2, owns: true, newcomer: false, count: 12 }]);
  expect(loud).toMatchObject({ supporters: 40, weighted: 20, newcomers: 40, owners: 0 });
  expect(wanted).toMatchObject({ supporters: 12, weighted: 48, owners: 12 });
});

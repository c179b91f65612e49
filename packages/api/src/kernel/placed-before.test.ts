import { expect, test } from 'vitest';
import { placedBefore } from './placed-before.ts';

test('placedBefore moves one and keeps the others in their order', () => {
  expect(placedBefore([1, 2, 3], 3, 1)).toEqual([3, 1, 2]);
  expect(placedBefore([1, 2, 3], 1, 3)).toEqual([2, 1, 3]);
  expect(placedBefore([1, 2, 3], 1, null)).toEqual([2, 3, 1]);
  expect(placedBefore([1, 2, 3], 2, 2)).toEqual([1, 2, 3]);
  expect(placedBefore([1, 2, 3], 2, 9)).toEqual([1, 3, 2]);
  expect(placedBefore([1, 2, 3], 9, 1)).toEqual([1, 2, 3]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from './places.rules.ts';

test('who has as much shares a place, also with those of the page before', () => {
  expect(placesOf([90, 70, 70, 70, 10], { before: 0, more: 0 })).toEqual([1, 2, 2, 2, 5]);
  expect(placesOf([70, 70, 10], { before: 2, more: 1 })).toEqual([2, 2, 5]);
  expect(placesOf([], { before: 0, more: 0 })).toEqual([]);
});

test('however a board is cut into pages, the places are those of the whole', () => {
  const board = fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 })
    .map((points) => points.sort((one, other) => other - one));
  fc.assert(
    fc.property(board, fc.integer({ min: 1, max: 12 }), (points, size) => {
      const paged: number[] = [];
      for (let before = 0; before < points.length; before += size) {
        const more = points.filter((value) => value > points[before]!).length;
        paged.push(...placesOf(points.slice(before, before + size), { before, more }));
      }
      expect(paged).toEqual(points.map((one) => 1 + points.filter((value) => value > one).length));
    }),
  );
});

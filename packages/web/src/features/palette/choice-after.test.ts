import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceAfter } from './choice-after.ts';

test('the arrows go round, the page keys stop at the ends', () => {
  expect(choiceAfter('ArrowDown', 2, 3)).toBe(0);
  expect(choiceAfter('ArrowUp', 0, 3)).toBe(2);
  expect(choiceAfter('PageDown', 0, 3)).toBe(2);
  expect(choiceAfter('PageUp', 2, 3)).toBe(0);
  expect(choiceAfter('PageDown', 0, 30)).toBe(8);
});

test('other keys, and an empty list, are the field’s', () => {
  for (const key of ['Home', 'End', 'a', 'Tab']) expect(choiceAfter(key, 0, 3)).toBeUndefined();
  expect(choiceAfter('ArrowDown', 0, 0)).toBeUndefined();
});

test('a choice is always one of the list', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp');
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 50 }), fc.nat(), (key, count, at) => {
      const next = choiceAfter(key, at % count, count);
      expect(next).toBeGreaterThanOrEqual(0);
      expect(next).toBeLessThan(count);
    }),
  );
});

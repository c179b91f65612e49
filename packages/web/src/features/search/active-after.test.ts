import { expect, test } from 'vitest';
import { activeAfter } from './active-after.ts';

test('the arrows go round, through the field', () => {
  const down = [null, 0, 1, 2].map((active) => activeAfter('ArrowDown', active, 3));
  const up = [null, 2, 1, 0].map((active) => activeAfter('ArrowUp', active, 3));
  expect(down).toEqual([0, 1, 2, null]);
  expect(up).toEqual([2, 1, 0, null]);
});

test('Home and End belong to the list once a choice was made there, to the text before', () => {
  expect([activeAfter('Home', 2, 3), activeAfter('End', 0, 3)]).toEqual([0, 2]);
  expect([activeAfter('Home', null, 3), activeAfter('End', null, 3)]).toEqual([undefined, undefined]);
});

test('letters are typed, and an empty list takes no keys', () => {
  expect(activeAfter('a', 1, 3)).toBeUndefined();
  expect(activeAfter('ArrowDown', null, 0)).toBeUndefined();
});

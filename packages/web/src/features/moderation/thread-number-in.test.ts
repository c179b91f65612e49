import { expect, test } from 'vitest';
import { threadNumberIn } from './manage-actions.ts';

test.each([
  ['12', 12],
  ['/t/12/a-title', 12],
  ['https://forum.example/sv/t/345/a-2-b#post-9', 345],
  ['/t/7', 7],
  ['a title with 12', 0],
  ['', 0],
  [null, 0],
])('%j names thread %d', (text, number) => {
  expect(threadNumberIn(text)).toBe(number);
});

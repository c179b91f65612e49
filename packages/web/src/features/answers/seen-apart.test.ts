import { expect, test } from 'vitest';
import { seenApart } from './seen-apart.ts';

const post = (number: number, acceptedAt: string | null = null, verifiedAt: string | null = null) => ({
  number,
  acceptedAt,
  verifiedAt,
});

test('what is accepted or verified when it is first seen stands apart', () => {
  const seen = new Map<number, boolean>();
  expect([...seenApart(seen, [post(1, 'now'), post(2), post(3, null, 'now')])]).toEqual([1, 3]);
  // Unrolled later.
  expect([...seenApart(seen, [post(1, 'now'), post(2), post(4, 'now')])]).toEqual([1, 4]);
});

test('what changes afterwards keeps its place', () => {
  const seen = new Map<number, boolean>();
  seenApart(seen, [post(1, 'now'), post(2)]);
  expect([...seenApart(seen, [post(1), post(2, 'now')])]).toEqual([1]);
});

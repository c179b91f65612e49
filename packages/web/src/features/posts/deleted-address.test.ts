import { expect, test } from 'vitest';
import { deletedAddress, deletedIn, undeletedAddress } from './deleted-address.ts';

const searchOf = (address: string) => new URL(address, 'https://forum.example').searchParams;

test.each(['post', 'comment'] as const)('the address tells which %s was deleted', (kind) => {
  const address = deletedAddress('/threads/7/noise', { kind, number: 12 });
  expect(address).toBe(`/threads/7/noise?deleted=${kind}-12`);
  expect(deletedIn(searchOf(address))).toEqual({ kind, number: 12 });
});

test('what else the address says stays, and the offer goes when it was taken', () => {
  const before = new URLSearchParams('comments=all&deleted=comment-11');
  const address = deletedAddress('/threads/7/noise', { kind: 'comment', number: 12 }, before);
  expect(address).toBe('/threads/7/noise?comments=all&deleted=comment-12');
  expect(undeletedAddress('/threads/7/noise', searchOf(address))).toBe('/threads/7/noise?comments=all');
  expect(undeletedAddress('/threads/7/noise', new URLSearchParams('deleted=comment-12'))).toBe(
    '/threads/7/noise',
  );
});

test.each(['', 'deleted=', 'deleted=12', 'deleted=member-12', 'deleted=comment-x', 'deleted=post-12e3'])(
  'nothing was deleted: %s',
  (search) => {
    expect(deletedIn(new URLSearchParams(search))).toBeNull();
  },
);

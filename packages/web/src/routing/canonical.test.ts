import { expect, test } from 'vitest';
import { canonicalAddress } from './canonical.ts';

test.each([
  ['', '/tips'],
  ['?utm_source=mail&fbclid=1', '/tips'],
  ['?after=WzEsMl0', '/tips?after=WzEsMl0'],
  ['?after=WzEsMl0&utm_source=mail', '/tips?after=WzEsMl0'],
  ['?after=', '/tips'],
  ['?order=latest', null],
  ['?language=sv', null],
  ['?after=WzEsMl0&order=top', null],
  ['?before=WzEsMl0', null],
])('of /tips%s the address that counts is %s', (search, address) => {
  expect(canonicalAddress('/tips', search)).toBe(address);
});

import { expect, test } from 'vitest';
import { storesAddress, storesIn } from './stores-address.ts';

test('an address and what it says are the same in both directions; paging starts anew', () => {
  for (const asked of [
    { text: null, town: null },
    { text: 'mill & co', town: 'Malmö' },
  ]) {
    const address = storesAddress(asked, { after: 'x' });
    expect(storesIn(new URL(address, 'https://any.example').searchParams)).toEqual(asked);
  }
  expect(storesAddress({ text: null, town: null })).toBe('/stores');
  expect(storesIn(new URLSearchParams('q=%20&town='))).toEqual({ text: null, town: null });
});

import { expect, test } from 'vitest';
import { resultAddress, resultAskedIn } from './result-asked.ts';

const asked = (query: string) => resultAskedIn(new URLSearchParams(query));

test('an address asks for what it was made of', () => {
  const wanted = { search: 'cups & lids', chosen: [12, 7] };
  const address = resultAddress('a-lid', wanted, { after: 'Zm9v' });
  expect(address).toBe('/desk/challenges/a-lid?q=cups+%26+lids&place=12&place=7&after=Zm9v#result');
  expect(resultAskedIn(new URL(address, 'http://brand.example').searchParams)).toEqual(wanted);
  expect(resultAddress('a-lid', { search: null, chosen: [] })).toBe('/desk/challenges/a-lid#result');
});

test('what is no entry, or comes twice, or is too much is left out', () => {
  expect(asked('place=3&place=x&place=3&place=-1&place=9999999999&q=+')).toEqual({
    search: null,
    chosen: [3],
  });
  const many = Array.from({ length: 30 }, (_, n) => `place=${n}`).join('&');
  expect(asked(many).chosen).toHaveLength(20);
});

import { expect, test } from 'vitest';
import { isFiltered, readSearchFilters, searchAddress } from './search-filters.ts';

const read = (search: string) => readSearchFilters(new URLSearchParams(search));

test('an address and what it says are the same in both directions', () => {
  const address = '/search?q=pump+hums&kind=question&language=sv&solved=no';
  expect(searchAddress(read(address.slice('/search'.length)))).toBe(address);
});

test('what is unknown is not said', () => {
  const filters = read('?q=+pump+&kind=poem&language=../&solved=maybe');
  expect(filters).toEqual({ words: 'pump', kind: null, language: null, solved: null });
  expect(isFiltered(filters)).toBe(false);
});

test('what is no text is left out', () => {
  expect(read('?q=pump%00%20hums').words).toBe('pump hums');
});

test('too many words are cut at a character, never inside one', () => {
  const { words } = read(`?q=${encodeURIComponent('☕'.repeat(300))}`);
  expect([...words]).toHaveLength(200);
  expect(words.endsWith('☕')).toBe(true);
});

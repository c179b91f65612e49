import { expect, test } from 'vitest';
import {
  isAsked,
  plainSearch,
  readSearch,
  searchAddress,
  searchVariables,
  withoutFilters,
} from './search-address.ts';

const read = (address: string) => readSearch(new URLSearchParams(address));

test('an address and what it says are the same in both directions', () => {
  const address =
    '/search?q=pump+hums&kind=question&category=3&product=2&tag=descaling&tag=pump&language=sv&solved=no&author=bram&status=on-hold&sort=newest';
  expect(searchAddress(read(address.slice('/search'.length)))).toBe(address);
});

test('what is unknown is not said', () => {
  const address =
    '?q=+pump+&kind=poem&category=-1&product=x&tag=a+b&language=../&solved=maybe&author=a/b&status=a%20b&sort=luck';
  expect(read(address)).toEqual({ ...plainSearch, words: 'pump' });
});

test('what is no text is left out', () => {
  expect(read('?q=pump%00%20hums').words).toBe('pump hums');
});

test('too many words are cut at a character, never inside one', () => {
  const { words } = read(`?q=${encodeURIComponent('☕'.repeat(300))}`);
  expect([...words]).toHaveLength(200);
  expect(words.endsWith('☕')).toBe(true);
});

test('a tag said twice is said once', () => {
  expect(read('?q=pump&tag=a&tag=a').tags).toEqual(['a']);
});

test('further tags go into the text, which stays as short as the API wants it', () => {
  const search = { ...plainSearch, words: 'w'.repeat(200), tags: ['one', 'two', 'three'] };
  const { tag, text } = searchVariables(search);
  expect(tag).toBe('one');
  expect(text.startsWith('tag:two tag:three www')).toBe(true);
  expect(text).toHaveLength(200);
});

test('filters alone are enough to search by, an order is not', () => {
  expect(isAsked(plainSearch)).toBe(false);
  expect(isAsked({ ...plainSearch, sort: 'NEWEST' })).toBe(false);
  expect(isAsked({ ...plainSearch, solved: false })).toBe(true);
  expect(isAsked({ ...plainSearch, tags: ['pump'] })).toBe(true);
});

test('without filters the words stay, and their order', () => {
  const search = { ...plainSearch, words: 'pump', solved: true, tags: ['a'], sort: 'NEWEST' as const };
  expect(withoutFilters(search)).toEqual({ ...plainSearch, words: 'pump', sort: 'NEWEST' });
});

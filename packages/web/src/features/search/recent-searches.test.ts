import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';

const search = (words: string) => ({ words, address: `/search?q=${words}` });
const words = (of: string) => recentSearches(of).map((one) => one.words);

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('the last is first, each once, and eight are kept', () => {
  for (const one of 'abcdefghij') rememberSearch('', search(one));
  expect(words('').join('')).toBe('jihgfedc');
  rememberSearch('', search('e'));
  expect(words('').join('')).toBe('ejihgfdc');
});

test('nobody sees another’s, and nothing is left once it is forgotten', () => {
  rememberSearch('/members/noor', search('pump'));
  expect(words('/members/signe')).toEqual([]);
  expect(words('')).toEqual([]);
  rememberSearch('', search('steam'));
  expect(words('/members/noor')).toEqual([]);
  forgetSearches();
  expect(kept.size).toBe(0);
});

test('what something else wrote there is no search, and leads nowhere else', () => {
  for (const text of [
    '',
    '{',
    '{"of":"","searches":[{"words":"x","address":"//evil.example"}]}',
    '[1]',
    'null',
  ]) {
    kept.set('recent-searches', text);
    expect(recentSearches(''), text).toEqual([]);
  }
});

test('without storage there are none, and nothing breaks', () => {
  vi.stubGlobal('localStorage', undefined);
  rememberSearch('', search('pump'));
  expect(recentSearches('')).toEqual([]);
});

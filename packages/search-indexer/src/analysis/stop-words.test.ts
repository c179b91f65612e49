import { expect, test } from 'vitest';
import { isStopWord, stopWordsOf } from './stop-words.ts';

const languages = ['en', 'sv', 'da', 'nl', 'fr'];

test.each(languages)('stop words of %s are words, lower case, each once', (language) => {
  const words = [...stopWordsOf(language)];
  expect(words.length).toBeGreaterThanOrEqual(120);
  expect(words.filter((word) => word !== word.toLowerCase() || !/^\p{Ll}/u.test(word))).toEqual([]);
});

test.each([
  ['en', 'off'],
  ['en', 'without'],
  ['sv', 'av'],
  ['sv', 'utan'],
  ['da', 'uden'],
  ['nl', 'uit'],
  ['fr', 'sans'],
])('in %s, %s tells problems apart', (language, word) => {
  expect(isStopWord(word, language)).toBe(false);
});

test('a word says nothing in its own language only', () => {
  expect(isStopWord('est', 'fr')).toBe(true);
  expect(isStopWord('est', 'en')).toBe(false);
  expect(isStopWord('der', 'de')).toBe(false);
});

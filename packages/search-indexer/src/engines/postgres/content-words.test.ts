import { expect, test } from 'vitest';
import { contentWords, languageOf } from './content-words.ts';

test.each([
  ['How do I descale the machine?', ['descale', 'machine']],
  ['Hur avkalkar jag maskinen?', ['avkalkar', 'maskinen']],
  ['Comment détartrer la machine ?', ['détartrer', 'machine']],
  ['descale', ['descale']],
  // Nothing else is left: then it is what they mean.
  ['is it the', ['is', 'it', 'the']],
  ['pump pump Pump', ['pump']],
  ['', []],
])('%j is about %j', (text, words) => {
  expect(contentWords(text)).toEqual(words);
});

test('at most so many words are looked at', () => {
  const long = Array.from({ length: 100 }, (_, n) => `w${n}`).join(' ');
  expect(contentWords(long)).toHaveLength(32);
});

test.each([
  ['How do I descale the machine?', 'en'],
  ['Hur avkalkar jag maskinen?', 'sv'],
  ['Comment détartrer la machine ?', 'fr'],
  ['descale machine', null],
])('%j is in %j', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

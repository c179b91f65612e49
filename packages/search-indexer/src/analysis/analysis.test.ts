import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { stemOf, stemsOf } from './stems-of.ts';
import { tokensOf } from './tokens-of.ts';

describe('words of a text', () => {
  test.each([
    ['The pump, it hums!', ['the', 'pump', 'it', 'hums']],
    ['L’eau n’arrive pas aujourd’hui', ['eau', 'arrive', 'pas', 'aujourd', 'hui']],
    ["It's what they don't say", ['it', 'what', 'they', 'don', 'say']],
    ['e-mail or email', ['e', 'mail', 'email', 'or', 'email']],
    ['state-of-the-art', ['state', 'of', 'the', 'art']],
    ['M3 at 9.5 bar', ['m3', 'at', '9', '5', 'bar']],
    ['Ångröret läcker', ['ångröret', 'läcker']],
    ['cafe\u0301', ['café']],
    ['浓缩咖啡机 leaks', ['浓缩', '咖啡', '机', 'leaks']],
    ['', []],
    ['… — 😀', []],
    [`${'a'.repeat(61)} b`, ['b']],
  ])('%j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

test.each([
  ['kværn', 'kvaern'],
  ['målning', 'malning'],
  ['Œuvre', 'oeuvre'],
  ['straße', 'strasse'],
  ['İstanbul', 'istanbul'],
  ['plain', 'plain'],
  ['ﬁlter', 'filter'],
])('%j without accents is %j', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('a word is indexed under its stem in the language of its text', () => {
  expect(stemOf('descaling', 'en')).toBe(stemOf('descaled', 'en'));
  expect(stemOf('kvarnarna', 'sv')).toBe(stemOf('kvarnen', 'sv'));
  expect(stemOf('kværnene', 'da')).toBe(stemOf('kværn', 'da'));
  expect(stemOf('koffiemolens', 'nl')).toBe(stemOf('koffiemolen', 'nl'));
  expect(stemOf('cafetières', 'fr')).toBe(stemOf('cafetière', 'fr'));
  expect(stemOf('myllyt', 'fi')).toBe('myllyt');
});

test('a typed word means its stems in every language, and itself', () => {
  expect(stemsOf('kvarnar')).toEqual(expect.arrayContaining(['kvarnar', stemOf('kvarnar', 'sv')]));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matching } from './matching.ts';

const choices = [
  { label: 'Reports' },
  { label: 'Dark theme', also: 'Light or dark' },
  { label: 'Light theme', also: 'Light or dark' },
  { label: 'Réglages', also: 'Profil' },
  { label: 'Duett 2' },
];
const found = (typed: string) => matching(choices, typed).map(({ label }) => label);

test('the beginnings of words find, in any order, with accents or without', () => {
  expect(found('rep')).toEqual(['Reports']);
  expect(found('theme dark')).toEqual(['Dark theme', 'Light theme']);
  expect(found('reglages')).toEqual(['Réglages']);
  expect(found('PROF')).toEqual(['Réglages']);
  expect(found('duett 2')).toEqual(['Duett 2']);
});

test('what begins with all that was typed comes first', () => {
  expect(found('light')).toEqual(['Light theme', 'Dark theme']);
  expect(found('dark')).toEqual(['Dark theme', 'Light theme']);
});

test('nothing is found by nothing, or by the middle of a word', () => {
  expect(found('')).toEqual([]);
  expect(found(' … ')).toEqual([]);
  expect(found('eports')).toEqual([]);
});

test('any beginning of a name finds it', () => {
  const word = fc.stringMatching(/^[a-zåäöé]{1,12}$/);
  fc.assert(
    fc.property(word, word, fc.nat({ max: 30 }), (one, other, length) => {
      const label = `${one} ${other}`;
      const typed = label.slice(0, 1 + (length % label.length));
      expect(matching([{ label }], typed)).toEqual([{ label }]);
    }),
  );
});

import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { describe, expect, test } from 'vitest';
import { danishIrregularForms } from './irregular-forms/da.ts';
import { englishIrregularForms } from './irregular-forms/en.ts';
import { frenchIrregularForms } from './irregular-forms/fr.ts';
import { dutchIrregularForms } from './irregular-forms/nl.ts';
import { swedishIrregularForms } from './irregular-forms/sv.ts';
import { irregularFormOf } from './irregular-forms.ts';
import { stemOf } from './stems-of.ts';

const languages = [
  { language: 'en', stemmer: english, list: englishIrregularForms },
  { language: 'sv', stemmer: swedish, list: swedishIrregularForms },
  { language: 'da', stemmer: danish, list: danishIrregularForms },
  { language: 'nl', stemmer: dutch, list: dutchIrregularForms },
  { language: 'fr', stemmer: french, list: frenchIrregularForms },
].map((one) => ({
  ...one,
  groups: one.list
    .trim()
    .split('\n')
    .map((group) => group.split(' ')),
}));

describe.each(languages)('irregular forms of $language', ({ language, stemmer, groups }) => {
  test('come to one stem', () => {
    for (const group of groups) {
      expect(new Set(group.map((form) => stemOf(form, language))), group.join(' ')).toHaveLength(1);
    }
  });

  test('are not those that the stemmer knows anyway', () => {
    const known = groups.filter((group) => new Set(group.map((form) => stemmer(form))).size === 1);
    expect(known).toEqual([]);
  });

  test('are words, each in one group', () => {
    const forms = groups.flat();
    expect(forms.filter((form) => !/^\p{Ll}+$/u.test(form))).toEqual([]);
    expect(forms.filter((form, nth) => forms.indexOf(form) !== nth)).toEqual([]);
  });
});

test.each([
  ['sv', 'handböcker', 'handbok'],
  ['sv', 'vattenfiltret', 'vattenfilter'],
  ['sv', 'elcyklarna', 'elcykel'],
  ['sv', 'reservdelar', 'reservdel'],
  ['sv', 'kannan', 'kannor'],
  ['sv', 'paketet', 'paket'],
  ['sv', 'motorn', 'motorer'],
  ['sv', 'badrummet', 'badrum'],
  ['da', 'håndbøger', 'håndbog'],
  ['da', 'cyklen', 'cykel'],
  ['da', 'virkede', 'virker'],
  ['nl', 'koffiekopjes', 'koffiekop'],
  ['nl', 'knoppen', 'knop'],
  ['nl', 'schroeven', 'schroef'],
  ['nl', 'fietsen', 'fiets'],
  ['nl', 'machines', 'machine'],
  ['nl', 'gebruikt', 'gebruiken'],
  ['nl', 'geïsoleerde', 'isoleren'],
  ['fr', 'vélos', 'vélo'],
  ['fr', 'tuyaux', 'tuyau'],
  ['sv', 'händerna', 'hand'],
  ['fr', 'reglee', 'réglées'],
  ['fr', 'cafetieres', 'cafetière'],
  ['en', 'tyres', 'tire'],
])('in %s, %s and %s are one word', (language, a, b) => {
  expect(stemOf(a, language)).toBe(stemOf(b, language));
});

test.each([
  ['sv', 'billig', 'bil'],
  ['sv', 'viktig', 'vikt'],
  ['sv', 'svart', 'svårt'],
  ['da', 'billige', 'biler'],
  ['da', 'korte', 'kørte'],
  ['nl', 'kopen', 'koppen'],
  ['nl', 'korting', 'kort'],
  ['nl', 'stelen', 'stellen'],
  ['fr', 'livre', 'livrer'],
  ['en', 'leaving', 'leaves'],
])('in %s, %s and %s are two words', (language, a, b) => {
  expect(stemOf(a, language)).not.toBe(stemOf(b, language));
});

test('regular words and other languages are left to the stemmer', () => {
  expect(irregularFormOf('maskinerna', 'sv')).toBeUndefined();
  expect(irregularFormOf('böcker', 'de')).toBeUndefined();
});

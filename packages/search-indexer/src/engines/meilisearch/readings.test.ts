import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { danishIrregularForms } from '../../analysis/irregular-forms/da.ts';
import { englishIrregularForms } from '../../analysis/irregular-forms/en.ts';
import { frenchIrregularForms } from '../../analysis/irregular-forms/fr.ts';
import { dutchIrregularForms } from '../../analysis/irregular-forms/nl.ts';
import { swedishIrregularForms } from '../../analysis/irregular-forms/sv.ts';
import { stemOf } from '../../analysis/stems-of.ts';
import { readingOf, readingsOf } from './readings.ts';

const regular: Record<string, string> = {
  en: 'grind grinding grinds\nmachine machines\nleak leaks leaking leaked\nbox boxes\nnoise noisy\nsettle settled',
  sv: 'kvarn kvarnen kvarnar kvarnarna\nmaskin maskinerna\nböna bönor bönan bönorna\nkopp koppar kopparna koppen',
  da: 'kværn kværnen kværne kværnene\nmaskine maskinen maskiner\nbønne bønner\nkop kopper kopperne\nknap knapper',
  nl: 'molen molens\nmachine machines\nglas glazen\nkop koppen\nprijs prijzen\nlek lekken lekt',
  fr: 'moulin moulins\ntasse tasses\ncheval chevaux\njournal journaux\nnettoyer nettoyé',
};

describe.each([
  ['en', englishIrregularForms],
  ['sv', swedishIrregularForms],
  ['da', danishIrregularForms],
  ['nl', dutchIrregularForms],
  ['fr', frenchIrregularForms],
])('in %s', (language, irregular) => {
  /** Pairs of forms of one word: one that is typed, and one that a document has. */
  const pairsOf = (groups: string) =>
    groups
      .trim()
      .split('\n')
      .map((group) => group.split(' '))
      .flatMap((forms) => forms.flatMap((typed) => forms.map((written) => [typed, written] as const)))
      .filter(
        ([typed, written]) => typed !== written && stemOf(typed, language) === stemOf(written, language),
      );
  const meet = ([typed, written]: readonly [string, string]) =>
    readingsOf(written).includes(readingOf(typed));

  test('regular forms of a word meet', () => {
    expect(pairsOf(regular[language]!).filter((pair) => !meet(pair))).toEqual([]);
  });

  test('nearly all of those do that the stemmers miss, though nobody says in which language they type', () => {
    const pairs = pairsOf(irregular);
    expect(pairs.filter(meet).length / pairs.length).toBeGreaterThan(0.95);
  });
});

test('every word is found as it is typed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zåäöøæéèçœß]{1,20}$/), (word) => {
      expect(readingsOf(word)).toContain(readingOf(word));
    }),
  );
});

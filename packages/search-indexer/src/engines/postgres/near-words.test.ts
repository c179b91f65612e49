import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween, spellingsNear, splitsOf } from './near-words.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 7 });

test('every spelling that is near is one edit away', () => {
  fc.assert(
    fc.property(letters, (word) => {
      for (const near of spellingsNear(word)) expect(editsBetween(word, near)).toBe(1);
    }),
    { numRuns: 20 },
  );
});

test('every word one edit away is among the near spellings', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      expect(spellingsNear(a).includes(b)).toBe(editsBetween(a, b) === 1);
    }),
  );
});

test.each([
  ['portafilter', 'portafiltre', 1],
  ['grinder', 'grinder', 0],
  ['espresso', 'expreso', 2],
  ['', 'abc', 3],
])('%j and %j are %i edits apart', (a, b, edits) => {
  expect(editsBetween(a, b)).toBe(edits);
});

test('a long word is taken apart with and without the letters that link its parts', () => {
  const splits = splitsOf('avkalkningsmedel');
  expect(splits).toContainEqual({ head: 'avkalkning', tail: 'medel' });
  expect(splitsOf('kaffekvarn')).toContainEqual({ head: 'kaffe', tail: 'kvarn' });
  expect(splitsOf('short')).toEqual([]);
});

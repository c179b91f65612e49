import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStopWord } from '../../analysis/stop-words.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import { Lexicon } from './lexicon.ts';

const pieces = fc.constantFrom(
  ...[
    'Pump',
    'pump',
    'ÅNG',
    'ventil',
    'the',
    "l'eau",
    'E-mail',
    "don't",
    'İzmir',
    'ΟΔΟΣ',
    'e\u0301',
    'ﬁn',
    'ʼn',
  ],
  ...['北京', '😀', '١٢', 'x²', '-', '’', "'", ' ', '\n', '.', '\u0338', '\u037e', '㎏', 'q'.repeat(61)],
);
const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), {
  maxLength: 12,
});

test('a text has the words that it is taken apart into, whatever is in it and whatever came before', () => {
  const lexicon = new Lexicon();
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'sv', 'xx'), (parts, language) => {
      const whole = parts.join('');
      const read = [...lexicon.wordsOf(whole, language)].map((word) =>
        lexicon.spellingAt(lexicon.spellingOf(word)),
      );
      expect(read).toEqual(tokensOf(whole).filter((token) => !isStopWord(token, language)));
    }),
    { numRuns: 3_000 },
  );
});

test('a hundred thousand different words are each told from the others, and found again', () => {
  const lexicon = new Lexicon();
  const words = Array.from({ length: 100_000 }, (_, n) => `w${n.toString(36)}`).join(' ');
  const first = [...lexicon.wordsOf(words, 'und')];
  expect(new Set(first).size).toBe(100_000);
  expect([...lexicon.wordsOf(words, 'und')]).toEqual(first);
});

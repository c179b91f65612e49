import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, markedTitle } from './excerpts.ts';

const marks = (...stems: string[]) => ({ stems, beginning: null });
const said = (parts: readonly { text: string; isMatch: boolean }[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  test('marks every form of a word in the language of the text', () => {
    const { parts } = excerptOf({
      text: 'Pumparna brummar,\n\nmen pumpen är ny.',
      language: 'sv',
      marks: marks('pump'),
    });
    expect(said(parts)).toBe('[Pumparna] brummar, men [pumpen] är ny.');
  });

  test('finds accents that were not typed, and the beginning of a word', () => {
    const text = 'Le café est brûlé.';
    expect(said(excerptOf({ text, language: 'fr', marks: marks('cafe') }).parts)).toBe(
      'Le [café] est brûlé.',
    );
    expect(said(excerptOf({ text, language: 'fr', marks: { stems: [], beginning: 'brul' } }).parts)).toBe(
      'Le café est [brûlé].',
    );
  });

  test('is the piece with the most different words, cut on both sides', () => {
    const filler = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');
    const text = `pump pump ${filler(60)} the pump and the gasket ${filler(60)}`;
    const { parts, weight } = excerptOf({ text, language: 'en', marks: marks('pump', 'gasket') });
    expect(said(parts)).toMatch(/^…w55 .* the \[pump\] and the \[gasket\] w0 .*…$/);
    expect(weight).toBeGreaterThan(2);
    expect(
      excerptOf({ text: 'pump pump', language: 'en', marks: marks('pump', 'gasket') }).weight,
    ).toBeLessThan(2);
  });

  test('without a match is how the text begins, and weighs nothing', () => {
    expect(excerptOf({ text: 'Nothing of it.', language: 'en', marks: marks('pump') })).toEqual({
      parts: [{ text: 'Nothing of it.', isMatch: false }],
      weight: 0,
    });
    expect(excerptOf({ text: ' ', language: 'en', marks: marks('pump') })).toEqual({ parts: [], weight: 0 });
  });

  test('says only what the text says, on one line, within its length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.array(fc.stringMatching(/^[a-z]{1,2}$/), { maxLength: 5 }),
        (text, stems) => {
          const { parts, weight } = excerptOf({ text, language: 'en', marks: marks(...stems) });
          const line = parts.map((part) => part.text).join('');
          const whole = text.normalize('NFC').replace(/\s+/gu, ' ');
          expect(whole).toContain(line.replace(/^…/, '').replace(/…$/, ''));
          expect(weight > 0).toBe(parts.some(({ isMatch }) => isMatch));
        },
      ),
    );
  });
});

test('a title is whole, with its matches marked', () => {
  expect(said(markedTitle({ title: 'Why do pumps hum?', language: 'en', marks: marks('pump') }))).toBe(
    'Why do [pumps] hum?',
  );
  expect(markedTitle({ title: 'Nothing', language: 'en', marks: marks() })).toEqual([
    { text: 'Nothing', isMatch: false },
  ]);
});

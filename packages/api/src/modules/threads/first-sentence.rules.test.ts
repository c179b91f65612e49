import { describe, expect, test } from 'vitest';
import { firstSentence } from './first-sentence.rules.ts';

describe('the first sentence', () => {
  test.each([
    ['Air is caught in the pump. Open the steam valve.', 'Air is caught in the pump.'],
    // A word is no answer yet.
    [
      'Yes. The valve sticks, and a drop of oil frees it. Then rinse.',
      'Yes. The valve sticks, and a drop of oil frees it.',
    ],
    // A greeting on a line of its own is none either.
    ['Hi Noor,\nAir is caught in the pump. Open it.', 'Air is caught in the pump.'],
    ['No.', 'No.'],
    ['', ''],
    // What only announces something gives way to what was said before it …
    [
      'The needle lies. I put a gauge on the group and compared:\n3.0 3.1\nBlank basket 9 bar',
      'The needle lies.',
    ],
    // … or goes on with it, and never breaks off at the colon.
    [
      'What helped in the end was this:\nFill the tank to the brim. Then wait.',
      'What helped in the end was this: Fill the tank to the brim.',
    ],
    ['Yes. This is how it is done here :', 'Yes. This is how it is done here…'],
    [
      'What helped in the end was this:\nFirst of all, on every day:',
      'What helped in the end was this: First of all, on every day…',
    ],
  ])('of %j is %j', (text, sentence) => {
    expect(firstSentence(text, 'en')).toBe(sentence);
  });

  test('is cut at a word when it does not end', () => {
    const cut = firstSentence('word '.repeat(100), 'en');
    expect(cut).toMatch(/^(word )+word…$/);
    expect(cut.length).toBeLessThanOrEqual(181);
    expect(firstSentence('x'.repeat(400), 'und')).toBe(`${'x'.repeat(180)}…`);
  });
});

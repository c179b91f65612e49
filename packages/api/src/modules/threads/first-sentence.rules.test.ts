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

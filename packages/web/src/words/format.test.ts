import { describe, expect, test } from 'vitest';
import { createFormat } from './format.ts';

const now = Date.parse('2026-11-21T22:00:00Z');
const format = createFormat({ language: 'en', timeZone: 'Europe/Stockholm', now });

describe('formats', () => {
  test.each([
    ['2026-11-21T21:59:50Z', '1 min'],
    ['2026-11-21T21:15:00Z', '45 mins'],
    ['2026-11-21T19:00:00Z', '3 hrs'],
    ['2026-11-18T21:00:00Z', '3 days'],
    ['2026-11-01T12:00:00Z', '1 Nov'],
    ['2023-11-01T12:00:00Z', 'Nov 2023'],
    ['2026-11-21T22:05:00Z', '1 min'],
  ])('%s is told as %s', (instant, told) => {
    expect(format.age(instant)).toBe(told);
  });

  test('a day belongs to the reader’s time zone', () => {
    expect(format.day('2026-11-13T23:30:00Z')).toBe('14 November');
    expect(createFormat({ language: 'en', timeZone: 'UTC', now }).day('2026-11-13T23:30:00Z')).toBe(
      '13 November',
    );
  });

  test('another year is named', () => {
    expect(format.day('2024-02-29T12:00:00Z')).toBe('29 February 2024');
  });

  test('numbers and languages follow the page’s language', () => {
    const french = createFormat({ language: 'fr', timeZone: 'UTC', now });
    expect(french.number(10_482)).toBe('10\u202f482');
    expect(french.languageName('sv')).toBe('suédois');
    expect(format.compactNumber(9_999)).toBe('9,999');
    expect(format.compactNumber(12_345)).toBe('12.3k');
  });
});

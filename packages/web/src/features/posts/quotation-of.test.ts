import { expect, test } from 'vitest';
import { quotationOf } from './quotation-of.ts';

test.each([
  ['one line', '> one line'],
  ['two\nlines', '> two\n> lines'],
  ['two\n\n\n\nparagraphs ', '> two\n>\n> paragraphs'],
])('%j is quoted as %j', (text, quotation) => {
  expect(quotationOf(text)).toBe(quotation);
});

test('a long text ends at a word', () => {
  const quotation = quotationOf('word '.repeat(500));
  expect(quotation.length).toBeLessThan(610);
  expect(quotation.endsWith('word …')).toBe(true);
});

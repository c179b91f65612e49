import { expect, test } from 'vitest';
import { excerptOf } from './excerpt-of.ts';

test.each([
  ['The **pump** hums, [see here](https://example.org).', 'The pump hums, see here.'],
  ['# Title\n\n- one\n- two\n\n> said', 'Title one two said'],
  ['before\n```\ncode\n```\nafter', 'before after'],
  ['2 * 3 * 4', '2 * 3 * 4'],
])('%j reads %j', (markdown, expected) => {
  expect(excerptOf(markdown)).toBe(expected);
});

test('a long text ends at a word', () => {
  const excerpt = excerptOf('word '.repeat(100));
  expect(excerpt.length).toBeLessThanOrEqual(161);
  expect(excerpt.endsWith('word…')).toBe(true);
});

test('a text without spaces is cut all the same', () => {
  expect(excerptOf('x'.repeat(500))).toHaveLength(81);
});

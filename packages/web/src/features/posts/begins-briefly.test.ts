import { expect, test } from 'vitest';
import { beginsBriefly } from './begins-briefly.ts';

test.each([
  ['<p>Air is caught in the <em>pump</em>.</p>\n<p>It foams.</p>', true],
  ['<p>Air is caught in the pump.</p>', false],
  [`<p>${'word '.repeat(60)}</p>\n<p>It foams.</p>`, false],
  ['<p><img src="/media/a.webp" alt="" /></p>\n<p>It foams.</p>', false],
  ['<h3>Air</h3>\n<p>It foams.</p>', false],
  ['', false],
])('%j: %j', (html, briefly) => {
  expect(beginsBriefly(html)).toBe(briefly);
});

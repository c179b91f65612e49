import { expect, test } from 'vitest';
import { excerptOf } from './excerpt-of.ts';

test.each([
  ['<p>The <strong>pump</strong> hums, <a href="/x">see here</a>.</p>', 'The pump hums, see here.'],
  ['<h2>Title</h2>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>', 'Title one two'],
  ['<p>before</p><pre><code>code &lt;b&gt;</code></pre><p>after</p>', 'before after'],
  ['<p>5 &lt; 6 &amp;&amp; &quot;so&quot;</p>', '5 < 6 && "so"'],
  ['<p>&amp;lt; stays</p>', '&lt; stays'],
])('%j reads %j', (html, expected) => {
  expect(excerptOf(html)).toBe(expected);
});

test('a long text ends at a word', () => {
  const excerpt = excerptOf(`<p>${'word '.repeat(100)}</p>`);
  expect(excerpt.length).toBeLessThanOrEqual(161);
  expect(excerpt.endsWith('word…')).toBe(true);
});

test('a text without spaces is cut all the same', () => {
  expect(excerptOf('x'.repeat(500))).toHaveLength(81);
});

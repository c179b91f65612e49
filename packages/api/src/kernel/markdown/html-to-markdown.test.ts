import { createReadStream, globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test, vi } from 'vitest';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { quoteMarkdown } from './quote-markdown.ts';
import { renderMarkdown } from './render-markdown.ts';
import { sanitiseMarkup } from './sanitise-markup.ts';
import { testDataFolder } from './testing/corpora.ts';
import { normalHtml } from './testing/normal-html.ts';

// Thousands of texts, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const original = (html: string) => normalHtml(sanitiseMarkup(html).html);
const roundTrip = (html: string) =>
  normalHtml(renderMarkdown(htmlToMarkdown(html), { headingBase: undefined }).html);

describe('HTML becomes the Markdown one would write', () => {
  test.each([
    ['<p>a <strong>b</strong> <em>c</em> <code>d</code></p><p>e<br>f</p>', 'a **b** *c* `d`\n\ne\\\nf'],
    ['<h2>A</h2><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>', '## A\n\n- a\n- b\n  1. c'],
    ['<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>', '3. a\n\n4. b'],
    ['<blockquote><p>a</p></blockquote><hr>', '> a\n\n---'],
    ['<blockquote class="spoiler"><p>a</p></blockquote>', '>! a'],
    ['<pre class="lang-js prettyprint-override"><code>a();\n</code></pre>', '```js\na();\n```'],
    [
      '<p><a href="https://a.example/b">c</a> <a href="https://a.example">https://a.example</a></p>',
      '[c](https://a.example/b) <https://a.example>',
    ],
    ['<p><img src="https://a.example/b.png" alt="c" title="d"></p>', '![c](https://a.example/b.png "d")'],
    ['<p>snake_case and 2 &lt; 3 &amp; no #1</p>', 'snake_case and 2 < 3 & no #1'],
  ])('%s', (html, markdown) => expect(htmlToMarkdown(html)).toBe(markdown));
});

describe('HTML and its Markdown look the same', () => {
  test.each([
    '<p>a <strong>b.</strong>c <em>x</em>y z<em>q</em></p>',
    '<p><strong><em>a</em></strong> <em><strong>a</strong> b</em> <strong>a <em>b</em></strong></p>',
    '<p><em>a</em><em>b</em> <em>a</em><strong>b</strong> “<em>q</em>” *<em>b</em>* **<strong>c</strong></p>',
    '<p>𝒳<strong>𝒳!</strong>𝒳</p>',
    '<p>x<br>y<br><br>z<br></p>',
    '<h2>A<br>B #</h2><h3>C#</h3><ul><li><h2>x</h2><p>y</p></li></ul>',
    '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>',
    '<hr><ul><li><hr></li><li></li><li>x</li></ul>',
    '<ol start="3"><li><p>a</p><pre><code>x\n\n```\ny\n</code></pre></li><li><p>b</p><ul><li>c</li><li>d</li></ul></li></ol>',
    '<blockquote><p>a</p><blockquote><p>b</p></blockquote><ul><li>c</li></ul></blockquote><blockquote><p>d</p></blockquote>',
    '<p>&lt;script&gt; &amp;amp; &amp;copy; 1 &lt; 2 a_b_c _x_ *y* `z` [a](b) ![q](r) ~~no~~ 5~6 a\\b \\*</p>',
    '<p># no</p><p>1. no</p><p>2) no</p><p>- no</p><p>+</p><p>&gt; no</p><p>===</p><p>---</p><p>~~~</p><p>[x]: y</p>',
    '<p>a<br>- b<br># c<br>1. d</p><p>a|b<br>-|-</p><ul><li>[ ] a</li></ul>',
    '<p>http://x.y www.x.com a@b.se mailto:a@b.se http<em>://x.y</em></p>',
    '<p>!<a href="http://x">y</a> [<a href="/q?a=1&amp;b=(4)">[z]</a>]</p>',
    '<p><a href="/b"><img src="/media/x.png" alt="a *b* ]" title=\'q "t"\'></a></p>',
    '<p><code>a`b</code> <code>`</code> <code>a<b>b</b></code> <a href="/x"><code>c</code></a></p>',
    '<p><kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O<sup><em>n</em></sup> <del>d</del>x</p>',
    '<table><thead><tr><th>a</th><th>b|c</th></tr></thead><tbody><tr><td>1<br>2</td><td><code>x|y</code></td></tr></tbody></table>',
    '<table><tbody><tr><td>no head</td></tr><tr><td><p>a</p>\n\n<p>b</p></td></tr></tbody></table>',
    '<pre>plain\n\n <b>x</b></pre><dl><dt>a</dt><dd>b</dd></dl>',
    '<details><summary>S</summary><p>a</p>\n\n<p>b</p></details>',
  ])('%s', (html) => expect(roundTrip(html)).toBe(original(html)));
});

describe('any HTML that an editor could have made', () => {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const PLAIN = 'foo bar a b1 Åsa snake_case 2 x é 😀 … “'.split(' ');
  const MARKUP =
    '* _ ** ` ~ ~~ # - + 1. 2) > < & &amp; [x] ](y) ! | \\ http://x.y www.a.b a@b.c @anna *** --- === <b> _a_ ``` ~~~ [a]: |-|'.split(
      ' ',
    );
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PLAIN, ...PLAIN, ...MARKUP), fc.constantFrom(' ', '')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((words) => escaped(words.flat().join('')));
  const element = (names: string[], content: fc.Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...names), content).map(([name, inner]) => `<${name}>${inner}</${name}>`);

  const { phrase } = fc.letrec<{ phrase: string; part: string }>((tie) => ({
    phrase: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 5, arbitrary: text },
      { weight: 1, arbitrary: fc.constant('a<br>b') },
      { weight: 2, arbitrary: element(['em', 'strong', 'sup', 'kbd', 'del'], tie('phrase')) },
      { weight: 1, arbitrary: element(['code'], text) },
      { weight: 1, arbitrary: text.map((words) => `<a href="/q?a=(1)&amp;copy=2">x${words}</a>`) },
    ),
  }));
  const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n')),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 6, arbitrary: element(['p'], phrase) },
      { weight: 1, arbitrary: element(['h1', 'h2', 'h3'], phrase) },
      { weight: 1, arbitrary: fc.constantFrom('<hr>', '<pre><code>x\n\n  y\n```\n&lt;b&gt;\n</code></pre>') },
      { weight: 1, arbitrary: element(['blockquote'], tie('blocks')) },
      { weight: 1, arbitrary: element(['ul', 'ol'], element(['li'], fc.oneof(phrase, tie('blocks')))) },
    ),
  }));

  test('looks the same', () => {
    fc.assert(
      fc.property(blocks, (html) => {
        expect(roundTrip(html)).toBe(original(html));
      }),
      { numRuns: 800, seed: 20 },
    );
  });
});

test('HTML nested thousands deep keeps its words', () => {
  expect(htmlToMarkdown(`${'<div>'.repeat(20_000)}word`)).toBe('word');
  expect(htmlToMarkdown(`<ul>${'<li>item'.repeat(1_000)}</ul>`)).toContain('- item\n- item');
});

test('a quote names its source and is plain Markdown', () => {
  const quote = quoteMarkdown({ markdown: 'a\n\n- b', authorName: 'Anna [x]', href: '/t/7#post-12' });
  expect(quote).toBe('> a\n>\n> - b\n>\n> — [Anna \\[x\\]](/t/7#post-12)\n\n');
  expect(renderMarkdown(`${quote}Reply`).html).toContain(
    '<p>— <a href="/t/7#post-12">Anna [x]</a></p>\n</blockquote>\n<p>Reply</p>',
  );
});

async function readBodies(file: string): Promise<{ id: string; body: string }[]> {
  const bodies: { id: string; body: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') bodies.push({ id: String(attributes.Id), body: String(attributes.Body ?? '') });
  });
  for await (const chunk of createReadStream(file, 'utf8')) parser.write(chunk);
  parser.close();
  return bodies;
}

describe.skipIf(!testDataFolder)('the posts of real communities', () => {
  const files = testDataFolder ? globSync(join(testDataFolder, 'data', '*', 'Posts.xml')) : [];

  test('look the same in Markdown, 99.5 of 100 at least', async () => {
    const posts = (await Promise.all(files.map(readBodies))).flat();
    expect(posts.length).toBeGreaterThan(4_000);
    const different = posts.filter(({ body }) => roundTrip(body) !== original(body));
    // What differs is HTML that closes elements it never opened; browsers repair it in their own way, so do parsers.
    expect(different.length / posts.length, different.map(({ id }) => id).join(' ')).toBeLessThan(0.005);
  });
});

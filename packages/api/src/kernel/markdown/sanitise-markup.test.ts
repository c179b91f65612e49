import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { LINK_SCHEMES } from './link-policy.ts';
import { renderInlineMarkdown, renderMarkdown } from './render-markdown.ts';
import { ALLOWED_TAGS, MAX_ELEMENT_NESTING, sanitiseMarkup } from './sanitise-markup.ts';
import { readCorpus, testDataFolder, type XssCorpus } from './testing/corpora.ts';
import { SAFE_ATTRIBUTES, unsafeNodesIn } from './testing/unsafe-nodes.ts';

// Thousands of texts, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

/** A parser that follows the HTML standard as browsers do; its types are no module. */
const { createDocument } = createRequire(import.meta.url)('@mixmark-io/domino') as {
  createDocument: (html: string) => Document;
};

const safe = { tags: ALLOWED_TAGS, schemes: LINK_SCHEMES, attributes: SAFE_ATTRIBUTES };

function unsafeNodes(html: string): string[] {
  const document = createDocument(`<div id="post">${html}</div><i id="end"></i>`);
  const post = document.getElementById('post')!;
  // Whatever closes the post's own container has broken out of it.
  return post.nextSibling === document.getElementById('end')
    ? unsafeNodesIn(post, safe)
    : ['the container was closed'];
}

/** Whether every tag is closed where it was opened. */
function isWellFormed(html: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!rest!.endsWith('/')) open.push(name!);
  }
  return open.length === 0 && !/<(?![a-z/])/.test(html);
}

const fragments = [
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:x">',
  '</a>',
  '<svg><style>',
  '<math><mtext>',
  '<table><td>',
  '</td>',
  '<p>',
  '</p></div>',
  '<b>',
  '</i>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<iframe srcdoc="<script>">',
  '<noscript><p title="</noscript><img src=x onerror=x>">',
  '<textarea>',
  '<style>',
  '<h1 id=x>',
  '<form action=x>',
  '<base href=x>',
  '&lt;script&gt;',
  '&#106;avascript:',
  '"',
  "'",
  '>',
  '<',
  '`',
  '[x](',
  ')',
  '![',
  '](data:text/html,x)',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '|',
  '*',
  '_',
  ' ',
  '@anna',
  'x',
];
const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 25,
  })
  .map((parts) => parts.join(''));

describe('whatever is written', () => {
  test('the checks can fail', () => {
    expect(unsafeNodes('<script>x</script>')).not.toEqual([]);
    expect(unsafeNodes('<a href="java\nscript:x">y</a>')).not.toEqual([]);
    expect(unsafeNodes('</div><p>y</p>')).not.toEqual([]);
    expect(isWellFormed('<b><i></b></i>')).toBe(false);
  });

  test('nothing unsafe comes out of the sanitiser, and once is enough', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const { html } = sanitiseMarkup(text);
        expect(unsafeNodes(html)).toEqual([]);
        expect(isWellFormed(html)).toBe(true);
        expect(sanitiseMarkup(html).html).toBe(html);
      }),
      { numRuns: 1_500 },
    );
  });

  test.each(['<h1><x><h1>a', '<p><x><p>a</p></x></p>', '<p><svg><table><td>a</td></table></svg></p>'])(
    'what %s leaves when a tag is taken away stays as it is',
    (text) => {
      const { html } = sanitiseMarkup(text);
      expect(html).toContain('a');
      expect(sanitiseMarkup(html).html).toBe(html);
    },
  );

  test('nothing unsafe comes out of the renderer', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        for (const render of [renderMarkdown, renderInlineMarkdown]) {
          const { html } = render(text, { mentionHref: (handle) => `/members/${handle}` });
          expect(unsafeNodes(html)).toEqual([]);
          expect(isWellFormed(html)).toBe(true);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('nesting', () => {
  test.each(['<b>', '<div>', '<blockquote>', '<table><tr><td>', '<ul><li>'])(
    'of %s is bounded, its words stay',
    (tag) => {
      const { html } = sanitiseMarkup(`${tag.repeat(5_000)}word`);
      expect(html).toContain('word');
      expect(html.match(/<[a-z]/g)!.length).toBeLessThanOrEqual(MAX_ELEMENT_NESTING);
      expect(isWellFormed(html)).toBe(true);
    },
  );
});

describe.skipIf(!testDataFolder)('hostile strings as code', () => {
  const payloads = testDataFolder ? readCorpus<XssCorpus>('xss-payloads.json').payloads : [];
  const oneLiners = payloads
    .map(({ payload }) => payload.trim())
    .filter((text) => /^[^`\n\r\0\t]+$/.test(text));

  test('are shown to the letter', () => {
    expect(oneLiners.length).toBeGreaterThan(1_000);
    for (const text of oneLiners) {
      for (const markdown of [`\`\`\`\n${text}\n\`\`\``, `\` ${text} \``]) {
        const { html } = renderMarkdown(markdown);
        expect(createDocument(html).querySelector('code')?.textContent?.trimEnd(), text).toBe(text);
      }
    }
  });
});

describe.skipIf(!testDataFolder)('naughty strings', () => {
  const strings = testDataFolder ? readCorpus<string[]>('blns.json') : [];

  test('are all here', () => expect(strings.length).toBeGreaterThan(500));

  test('render safely and well formed, as a post and as a comment', () => {
    for (const text of strings) {
      for (const render of [renderMarkdown, renderInlineMarkdown]) {
        const { html } = render(text, { mentionHref: (handle) => `/members/${handle}` });
        expect(unsafeNodes(html), text).toEqual([]);
        expect(isWellFormed(html), text).toBe(true);
      }
    }
  });
});

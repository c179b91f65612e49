import { describe, expect, test, vi } from 'vitest';
import { createPostParser } from './markdown-parser.ts';
import { MAX_BLOCK_NESTING } from './nesting.ts';
import { renderMarkdown } from './render-markdown.ts';
import { LENGTH, pathologicalMarkdown } from './testing/pathological-markdown.ts';

// Thousands of texts, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const parser = createPostParser();

/** How many tokens the parser made, those inside pictures too: what rendering and sanitising then have to do. */
function countTokens(markdown: string): number {
  const count = (tokens: ReturnType<typeof parser.parse>): number =>
    tokens.reduce((sum, token) => sum + 1 + (token.children ? count(token.children) : 0), 0);
  return count(parser.parse(markdown, {}));
}

describe.each(Object.entries(pathologicalMarkdown))('%s', (_name, markdown) => {
  test('cost work in proportion to their length', () => {
    expect(markdown.length).toBeLessThanOrEqual(LENGTH);
    const { html } = renderMarkdown(markdown, { mentionHref: (handle) => `/m/${handle}` });
    expect(html.length).toBeLessThan(LENGTH * 20);
    expect(countTokens(markdown)).toBeLessThan(LENGTH * 4);
  });
});

describe('nesting', () => {
  const deepest = (html: string) => {
    let depth = 0;
    return Math.max(
      0,
      ...Array.from(
        html.matchAll(/<(\/?)(?:blockquote|[uo]l|li)\b/g),
        ([, closing]) => (depth += closing ? -1 : 1),
      ),
    );
  };

  test.each([
    ['quotes', `${'> '.repeat(500)}word`],
    ['lists', `${'- '.repeat(500)}word`],
    ['lists over lines', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- item${i}`).join('\n')],
    ['pictures', `${'!['.repeat(500)}word${'](x)'.repeat(500)}`],
    ['links', `${'['.repeat(500)}word${'](x)'.repeat(500)}`],
    ['emphasis', `${'*'.repeat(5_000)}word${'*'.repeat(5_000)}`],
  ])('of %s ends without losing a word', (_kind, markdown) => {
    const { html, plainText } = renderMarkdown(markdown);
    expect(deepest(html)).toBeLessThanOrEqual(MAX_BLOCK_NESTING + 2);
    for (const word of markdown.match(/[a-z]+\d*(?![\w)])/g)!) expect(plainText).toContain(word);
  });
});

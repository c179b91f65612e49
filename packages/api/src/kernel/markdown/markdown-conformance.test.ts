import { describe, expect, test, vi } from 'vitest';
import { createCommonMarkParser, createPostParser } from './markdown-parser.ts';
import { sanitiseMarkup } from './sanitise-markup.ts';
import { tagFilter } from './tag-filter.ts';
import { type MarkdownExample, readCorpus, testDataFolder } from './testing/corpora.ts';

// Thousands of texts, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const commonMark = createCommonMarkParser();
const post = createPostParser();

const rendered = (markdown: string) => sanitiseMarkup(tagFilter(post.render(markdown))).html;
/** What the specification expects, after the written policy: GitHub's tag filter, then the lists of what is allowed. */
const expectedAfterPolicy = (html: string) => sanitiseMarkup(tagFilter(html)).html;

/**
 * The link policy: what looks like a web or e-mail address is a link, as GitHub has it. CommonMark on its own leaves
 * these as text, so its examples are compared with the words of such links only.
 */
const BARE_ADDRESS = /(?:https?:\/\/|www\.)\w|^[\w.]+@[\w.]+$/m;
const withoutLinks = (html: string) => html.replace(/<\/?a(?: [^>]*)?>/g, '');

describe.skipIf(!testDataFolder)('the 652 examples of CommonMark', () => {
  const examples = testDataFolder ? readCorpus<MarkdownExample[]>('commonmark-spec.json') : [];

  test('are all here', () => expect(examples).toHaveLength(652));

  test('come out of the parser to the letter', () => {
    const different = examples.filter(({ markdown, html }) => commonMark.render(markdown) !== html);
    expect(different).toEqual([]);
  });

  test('come out of the whole renderer as the policy has them', () => {
    const different = examples.filter(
      ({ markdown, html }) => rendered(markdown) !== expectedAfterPolicy(html),
    );
    const unexplained = different.filter(({ markdown }) => !BARE_ADDRESS.test(markdown));
    expect(unexplained).toEqual([]);
    // The rule explains few, and those keep their words.
    expect(different.length).toBeLessThanOrEqual(4);
    for (const { markdown, html } of different) {
      expect(withoutLinks(rendered(markdown))).toBe(withoutLinks(expectedAfterPolicy(html)));
    }
  });
});

describe.skipIf(!testDataFolder)("GitHub's examples of its extensions", () => {
  const examples = testDataFolder ? readCorpus<MarkdownExample[]>('gfm-extensions.json') : [];
  /** Not part of GitHub Flavored Markdown's specification, and not of ours. */
  const usesFootnotes = ({ markdown }: MarkdownExample) => markdown.includes('[^');
  /** GitHub's own tests only ask that it does not crash. */
  const expectsNothing = ({ html }: MarkdownExample) => html.startsWith('<IGNORE>');

  /** The item of a task list is the label of its checkbox here; host names are written in Punycode. */
  const comparable = (html: string) =>
    html
      .replace(/<\/?label>/g, '')
      .replace(
        / href="(https?:[^"]*)"/g,
        (_all, href) => ` href="${new URL(href.replaceAll('&amp;', '&')).href}"`,
      );

  test.each(
    examples.filter((example) => !usesFootnotes(example)).map((example) => [example.section, example]),
  )('%s', (_section, example) => {
    const html = comparable(rendered(example.markdown));
    if (!expectsNothing(example)) expect(html).toBe(comparable(expectedAfterPolicy(example.html)));
  });

  test('leave out none but the footnotes', () => {
    expect(examples.length - examples.filter(usesFootnotes).length).toBeGreaterThanOrEqual(45);
  });
});

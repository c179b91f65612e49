import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LINK_SCHEMES } from '../packages/api/src/kernel/markdown/link-policy.ts';
import { createPostParser } from '../packages/api/src/kernel/markdown/markdown-parser.ts';
import { renderInlineMarkdown, renderMarkdown } from '../packages/api/src/kernel/markdown/render-markdown.ts';
import { ALLOWED_TAGS } from '../packages/api/src/kernel/markdown/sanitise-markup.ts';
import {
  readCorpus,
  testDataFolder,
  type XssCorpus,
} from '../packages/api/src/kernel/markdown/testing/corpora.ts';
import { type Findings, HostilePage } from './support/hostile-page.ts';
import { launchBrowser } from './support/launch-browser.ts';

const safe = { tags: ALLOWED_TAGS, schemes: LINK_SCHEMES };
const mentionHref = (handle: string) => `/members/${handle}`;
const POSTS_PER_PAGE = 500;
const PAGES_AT_ONCE = 2;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Shows all posts, some hundreds a page, and collects what the pages found. */
async function visitAll(posts: readonly string[]): Promise<Findings> {
  const all: Findings = { executed: [], requested: [], unsafe: [], escaped: 0 };
  let next = 0;
  const work = async (): Promise<void> => {
    const page = await HostilePage.open(browser, safe);
    while (next < posts.length) {
      const first = next;
      next += POSTS_PER_PAGE;
      const found = await page.visit(posts.slice(first, first + POSTS_PER_PAGE));
      all.executed.push(...found.executed);
      all.requested.push(...found.requested);
      all.unsafe.push(...found.unsafe.map(({ post, what }) => ({ post: first + post, what })));
      all.escaped += found.escaped;
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
  return all;
}

const nothing: Findings = { executed: [], requested: [], unsafe: [], escaped: 0 };

describe('the page that looks for scripts', () => {
  test('finds them, however they are started', async () => {
    const controls = [
      '<script>alert("c1")</script>',
      '<img src=x onerror="alert(\'c2\')">',
      '<a href="javascript:alert(\'c3\')">x</a>',
      '<b onmouseover="alert(\'c4\')">x</b>',
      '<details open ontoggle="alert(\'c5\')">x</details>',
      '<input autofocus onfocus="alert(\'c6\')">',
      '<svg onload="alert(\'c7\')"></svg>',
      '<iframe srcdoc="<script>parent.alert(\'c8\')</script>"></iframe>',
      '<a href="java&#10;script:eval(\'c9\')">x</a>',
    ];
    const page = await HostilePage.open(browser, safe);
    const found = await page.visit([...controls, '</article></main><p>out</p>']);
    const calls = found.executed.join(' ');
    for (let number = 1; number <= 9; number++) expect(calls).toContain(`c${number}`);
    expect(found.unsafe.map(({ post }) => post)).toEqual(expect.arrayContaining(Array.from(controls.keys())));
    expect(found.requested).not.toEqual([]);
    expect(found.escaped).toBeGreaterThan(0);
  });
});

describe.skipIf(!testDataFolder)('hostile Markdown in a real browser', () => {
  const corpus = testDataFolder
    ? readCorpus<XssCorpus>('xss-payloads.json')
    : { meta: { contexts: [] }, payloads: [] };
  const { contexts } = corpus.meta;
  const texts = corpus.payloads.flatMap(({ payload }) =>
    contexts.map((context) => context.replaceAll('{{P}}', () => payload)),
  );

  test('is all here', () => {
    expect(corpus.payloads).toHaveLength(1_764);
    expect(texts).toHaveLength(1_764 * 16);
  });

  test('would run if it were not sanitised', async () => {
    const parser = createPostParser();
    const seen = { executed: 0, requested: 0, unsafe: 0 };
    // Few on a page: an element left open swallows the posts after it.
    for (let first = 0; first < corpus.payloads.length; first += 90) {
      const sample = corpus.payloads.slice(first, first + 5);
      const page = await HostilePage.open(browser, safe);
      const found = await page.visit(sample.map(({ payload }) => parser.render(payload)));
      await page.close();
      seen.executed += found.executed.length;
      seen.requested += found.requested.length;
      seen.unsafe += found.unsafe.length;
    }
    expect(seen.executed).toBeGreaterThan(10);
    expect(seen.requested).toBeGreaterThan(3);
    expect(seen.unsafe).toBeGreaterThan(30);
  });

  test('runs nothing, asks for nothing and leaves nothing unsafe, as posts', async () => {
    const found = await visitAll(texts.map((text) => renderMarkdown(text, { mentionHref }).html));
    expect(found).toEqual(nothing);
  });

  test('nor as comments', async () => {
    const comments = corpus.payloads.map(
      ({ payload }) => renderInlineMarkdown(payload, { mentionHref }).html,
    );
    expect(await visitAll(comments)).toEqual(nothing);
  });
});

import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { htmlToMarkdown } from '@embassy/api/kernel/markdown/html-to-markdown';
import { renderMarkdown } from '@embassy/api/kernel/markdown/render-markdown';
import { LENGTH, pathologicalMarkdown } from '@embassy/api/kernel/markdown/testing/pathological-markdown';
import { readDumpRows } from '@embassy/api/modules/transfer/stack-exchange/dump/dump-rows';

export const description = 'Markdown made to be slow, and real posts a second. [--data DIR] [--json FILE]';

/** No text of a post's full length may take longer to render. */
const LIMIT_MS = 200;
const ROUNDS = 5;

interface Result {
  patterns: { name: string; firstMs: number; medianMs: number }[];
  posts?: { count: number; htmlToMarkdownPerSecond: number; renderPerSecond: number };
}

/** Measures one core; fails when a pattern reaches the limit. */
export async function run(args: readonly string[]): Promise<Result> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, json: { type: 'string' } },
  });
  const folder =
    values.data ?? (process.env.EMBASSY_TEST_DATA && join(process.env.EMBASSY_TEST_DATA, 'data'));
  const bodies = folder ? await readBodies(folder) : [];

  // A server that has been up for a second is warm; measuring a cold one would measure the compiler.
  for (let round = 0; round < 200; round++)
    renderMarkdown('# Warm\n\n- *a* [b](/c) `d`\n\n|a|\n|-|\n|b|\n'.repeat(20));

  const result: Result = { patterns: measurePatterns() };
  if (bodies.length > 0) result.posts = measurePosts(bodies);
  print(result, folder);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  if (result.patterns.some(({ firstMs }) => firstMs >= LIMIT_MS)) process.exitCode = 1;
  return result;
}

export default run;

/** Milliseconds of its core that this thread has used: what others do on the machine does not count. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function measurePatterns(): Result['patterns'] {
  const patterns = Object.entries(pathologicalMarkdown).map(([name, markdown]) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const before = threadMs();
      renderMarkdown(markdown, { mentionHref: (handle) => `/members/${handle}` });
      return threadMs() - before;
    });
    const firstMs = times[0]!;
    return { name, firstMs, medianMs: times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]! };
  });
  return patterns.sort((a, b) => b.firstMs - a.firstMs);
}

function measurePosts(bodies: readonly string[]): NonNullable<Result['posts']> {
  let markdown: string[] = [];
  const perSecond = (work: () => void) => {
    work();
    const before = threadMs();
    work();
    return Math.round((bodies.length / (threadMs() - before)) * 1000);
  };
  const htmlToMarkdownPerSecond = perSecond(() => {
    markdown = bodies.map(htmlToMarkdown);
  });
  const renderPerSecond = perSecond(() => {
    for (const text of markdown) renderMarkdown(text);
  });
  return { count: bodies.length, htmlToMarkdownPerSecond, renderPerSecond };
}

/** The bodies of all posts in the Stack Exchange dumps below a folder. */
async function readBodies(folder: string): Promise<string[]> {
  const bodies: string[] = [];
  for (const file of globSync(join(folder, '**', 'Posts.xml'))) {
    for await (const rows of readDumpRows(file)) {
      for (const row of rows) if ('attributes' in row) bodies.push(row.attributes.Body ?? '');
    }
  }
  return bodies;
}

function print({ patterns, posts }: Result, folder: string | undefined): void {
  console.log(
    `Texts of ${LENGTH} characters, ms (first, then the median of ${ROUNDS}); the limit is ${LIMIT_MS}\n`,
  );
  for (const { name, firstMs, medianMs } of patterns) {
    const mark = firstMs >= LIMIT_MS ? '  too slow' : '';
    console.log(
      `${name.padEnd(34)} ${firstMs.toFixed(1).padStart(7)} ${medianMs.toFixed(1).padStart(7)}${mark}`,
    );
  }
  if (posts) {
    console.log(`\n${posts.count} real posts, one core`);
    console.log(`HTML to Markdown     ${posts.htmlToMarkdownPerSecond} posts/s`);
    console.log(`Markdown to safe HTML ${posts.renderPerSecond} posts/s`);
  } else {
    console.log(`\nNo real posts ${folder ? `in ${folder}` : '(name a folder of dumps with --data)'}.`);
  }
}

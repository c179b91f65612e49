import zlib from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

/** What a file on a page is. */
export type Kind = 'html' | 'css' | 'script' | 'font' | 'other';

const kinds: Record<string, Kind> = { document: 'html', stylesheet: 'css', script: 'script', font: 'font' };

/** What a page weighs, in bytes of gzip: the sum of each kind, and the heaviest files first. */
export type Weight = Record<Kind, number> & { files: { kind: Kind; name: string; bytes: number }[] };

/** When nothing came for so long, nothing more comes. */
const QUIET = 5_000;

/** Weighs what a page loads over the network until nothing more comes. */
export async function weighPage(context: BrowserContext, address: string): Promise<Weight> {
  const page = await context.newPage();
  const files: Weight['files'] = [];
  const weigh = (kind: Kind, name: string, body: Buffer | string) =>
    files.push({ kind, name, bytes: zlib.gzipSync(body, { level: 9 }).length });
  const read: Promise<unknown>[] = [];
  let latest = performance.now();
  page.on('response', (response) => {
    latest = performance.now();
    // Live updates never end, and are no part of the page.
    if (response.headers()['content-type']?.startsWith('text/event-stream')) return;
    const kind = kinds[response.request().resourceType()] ?? 'other';
    const name = new URL(response.url()).pathname;
    // Redirects and aborted requests have no body.
    read.push(
      response.body().then(
        (body) => weigh(kind, name, body),
        () => {},
      ),
    );
  });
  await page.goto(address, { waitUntil: 'load' });
  // What a page fetches when it has nothing else to do counts as well.
  while (performance.now() - latest < QUIET) await page.waitForTimeout(100);
  await Promise.all(read);
  // The service worker's own program is fetched by the browser, not by the page.
  const worker = await context.request.get('/service-worker.js');
  if (worker.ok()) weigh('script', '/service-worker.js', await worker.body());
  await page.close();
  files.sort((one, other) => other.bytes - one.bytes);
  const sum = (kind: Kind) => files.reduce((all, file) => all + (file.kind === kind ? file.bytes : 0), 0);
  return {
    html: sum('html'),
    css: sum('css'),
    script: sum('script'),
    font: sum('font'),
    other: sum('other'),
    files,
  };
}

/**
 * The most that a visitor's page of a thread may weigh, in bytes of gzip. What such a page need not have at once belongs
 * into code that is loaded late: behind `import()`, in `design/late/`, in a `signed-in.ts`.
 */
export const mostWeight = { html: 40_000, css: 20_000, script: 130_000, font: 0 };

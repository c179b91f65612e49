import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { growThread } from '../packages/api/src/testing/grow-thread.ts';
import { signInAs } from '../packages/api/src/testing/sign-in-as.ts';
import { spawnServer } from '../packages/server/tests/spawned-server.ts';
import { beginWith } from './support/begin-with.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';
import { mostWeight, weighPage } from './support/weigh-page.ts';

/*
 * What a visitor's page weighs, and what of it can be read without a connection.
 *
 * On a community that came from elsewhere when one is there, on the demo's otherwise: what is written differs, the code that
 * shows it does not.
 */

let site: Site;
let browser: Browser;
let thread: string;
beforeAll(async () => {
  const community = process.env.EMBASSY_TEST_DATA ? 'beer' : 'demo';
  [site, browser] = await Promise.all([startSite(community), launchBrowser()]);
  const { id, slug } = await growThread(site.db, 40);
  thread = `/t/${id}/${slug}`;
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('a visitor’s page of a thread with 40 answers is light', async () => {
  const context = await browser.newContext({ baseURL: site.url });
  const weight = await weighPage(context, thread);
  await context.close();
  const files = weight.files.map(({ name, bytes }) => `${bytes} ${name}`).join('\n');
  console.info(`html ${weight.html}, css ${weight.css}, script ${weight.script}\n${files}`);
  for (const kind of ['html', 'css', 'script', 'font'] as const) {
    expect(weight[kind], `${kind}:\n${files}`).toBeLessThanOrEqual(mostWeight[kind]);
  }
  // The page was weighed whole: React is on it.
  expect(weight.script).toBeGreaterThan(60_000);
});

/** A member with a browser of their own. */
async function signedIn(handle: string): Promise<{ context: BrowserContext; page: Page }> {
  const member = await site.db.member.create({ data: { handle, displayName: `The reader ${handle}` } });
  const secret = fs.readFileSync(path.join(site.dataDir, 'secret'), 'utf8').trim();
  const [name, value] = (await signInAs(site.db, secret, member.id)).split('=') as [string, string];
  const context = await browser.newContext({ baseURL: site.url });
  await context.addCookies([{ name, value, url: site.url, httpOnly: true }]);
  return { context, page: await context.newPage() };
}

/** Waits until a page is kept for reading without a connection. */
async function untilKept(page: Page, address: string): Promise<void> {
  const kept = () => page.evaluate((url) => caches.match(url, { ignoreVary: true }).then(Boolean), address);
  await expect.poll(kept, { timeout: 15_000 }).toBe(true);
}

test('the community can be installed, under the brand’s name and icons', async () => {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/', { waitUntil: 'networkidle' });
  const devtools = await context.newCDPSession(page);
  const { data, errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { name, icons } = JSON.parse(data ?? '{}') as { name: string; icons: { src: string }[] };
  expect(name).toBe(await page.locator('meta[property="og:site_name"]').getAttribute('content'));
  for (const { src } of icons) {
    const icon = await context.request.get(src);
    expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, 'image/png']);
  }
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Windows of tests are private ones, in which nothing can be installed; there is no other objection.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
  await context.close();
});

describe('without a connection', () => {
  test('a thread that was visited can be read, says so, and is new again with the connection', async () => {
    const context = await browser.newContext({ baseURL: site.url });
    const page = await context.newPage();
    const problems: string[] = [];
    watchPage(page, problems);
    await page.goto(`/sv${thread}`);
    await untilKept(page, `/sv${thread}`);
    await untilKept(page, '/sv/offline');
    const title = await page.title();
    expect(problems).toEqual([]);

    await context.setOffline(true);
    await page.reload();
    expect(await page.title()).toBe(title);
    expect(await page.locator('article').count()).toBeGreaterThan(5);
    await page.getByRole('status').filter({ hasText: 'Du är offline' }).waitFor();

    // What was never read leads to what was, in the reader's language.
    await page.goto('/sv/spaces');
    await page.getByRole('heading', { level: 1, name: 'Ingen anslutning' }).waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('/spaces');
    await page
      .locator('main')
      .getByRole('link', { name: title.split(' – ')[0] })
      .click();
    await page.waitForURL(`**${thread}`);
    expect(await page.title()).toBe(title);

    // Nothing old is shown once there is a connection.
    const [, , id] = thread.split('/');
    await site.db.thread.update({ where: { id: Number(id) }, data: { title: 'Said anew meanwhile' } });
    await context.setOffline(false);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Said anew meanwhile' }).waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'offline' }).count()).toBe(0);
    await context.close();
  });

  test('who signs out leaves nothing of theirs behind', async () => {
    const { context, page } = await signedIn('leaving');
    await page.goto(thread);
    await untilKept(page, thread);
    const kept = () =>
      page.evaluate(async (url) => (await caches.match(url, { ignoreVary: true }))?.text(), thread);
    expect(await kept()).toContain('The reader leaving');

    await page.getByRole('button', { name: /The reader leaving/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    // The visitor may have kept a copy of their own by now.
    await expect.poll(async () => (await kept()) ?? '').not.toContain('The reader leaving');
    await context.setOffline(true);
    await page.goto(thread).catch(() => {});
    // The browser's own page of failure may still be on its way.
    await expect
      .poll(() => page.content().catch(() => 'The reader leaving'))
      .not.toContain('The reader leaving');
    await context.close();
  });

  test('who signs in on another’s device is never shown the other’s pages', async () => {
    const { context, page } = await signedIn('before');
    await page.goto(thread);
    await untilKept(page, thread);
    const next = await signedIn('after');
    await context.clearCookies();
    await context.addCookies(await next.context.cookies());
    await next.context.close();
    // Whichever page comes next tells whose they are.
    await page.goto('/spaces');
    await expect
      .poll(() =>
        page.evaluate(
          async (url) => (await (await caches.match(url, { ignoreVary: true }))?.text()) ?? '',
          thread,
        ),
      )
      .not.toContain('The reader before');
    await context.close();
  });

  test('switched off by the operator, it goes out of every browser that comes by', async () => {
    const { databaseUrl, dataDir, remove } = await beginWith();
    const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
    let server = await spawnServer({ env });
    await server.ready();
    const { port } = new URL(server.url);
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    const held = () =>
      page.evaluate(async () => ({
        caches: (await caches.keys()).filter((name) => name.startsWith('embassy-')).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
    await page.goto('/');
    await untilKept(page, '/offline');
    expect((await held()).workers).toBe(1);

    server.child.kill('SIGTERM');
    await server.ended;
    server = await spawnServer({ env: { ...env, PORT: port, OFFLINE_READING: 'off' } });
    await server.ready();
    await page.goto('/spaces');
    await expect.poll(held, { timeout: 15_000 }).toEqual({ caches: 0, workers: 0 });
    // Nor does it come back with the next page, nor for who comes for the first time.
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.waitForTimeout(1_000);
    expect(await held()).toEqual({ caches: 0, workers: 0 });

    await context.close();
    server.child.kill('SIGTERM');
    await server.ended;
    await remove();
  });
});

import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../packages/api/src/testing/builders.ts';
import { signInAs } from '../packages/api/src/testing/sign-in-as.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { untilAlive } from './support/until-alive.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
const problems: string[] = [];
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Somebody with a browser of their own; a visitor, or a member with this role. */
async function somebody(
  role: 'ADMIN' | 'MODERATOR' | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  if (role) {
    const { id } = await buildMember(site.db, { role });
    const secret = fs.readFileSync(path.join(site.dataDir, 'secret'), 'utf8').trim();
    const [name, value] = (await signInAs(site.db, secret, id)).split('=') as [string, string];
    await context.addCookies([{ name, value, url: site.url, httpOnly: true }]);
  }
  const page = await context.newPage();
  watchPage(page, problems);
  return page;
}

const colourOf = (page: Page) => page.getByLabel('Colour', { exact: true });
const groundOf = (element: Locator) => element.evaluate((one) => getComputedStyle(one).backgroundColor);
/** The one action of the home page, where nobody has asked yet. */
const action = (page: Page) => page.locator('main [data-go]').first();
const preview = (page: Page) => page.locator('[data-brand-preview]').first().locator('[data-go]');
const told = (page: Page) => page.getByText('was corrected').first();

/** A colour as computed styles tell it. */
function asComputed(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

test('an admin changes colour and name: the preview follows at once, and every page after saving', async () => {
  const page = await somebody('ADMIN');
  await page.goto('/admin/brand');
  await untilAlive(page);
  await colourOf(page).fill('#00695c');
  await expect.poll(() => groundOf(preview(page)), { timeout: 15_000 }).toBe(asComputed('#00695c'));
  await page.getByText('used as it is').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Kaffeeklub');
  await page.getByRole('button', { name: 'Save name and look' }).click();
  await page.waitForURL((url) => url.hash === '#look-saved');

  const visitor = await somebody(null);
  await visitor.goto('/');
  expect(await groundOf(action(visitor))).toBe(asComputed('#00695c'));
  expect(await visitor.getByRole('banner').textContent()).toContain('Kaffeeklub');
  expect(await visitor.title()).toBe('Kaffeeklub');
  const sheet = await visitor.locator('link[href^="/brand.css"]').getAttribute('href');
  const headers = (await visitor.request.get(sheet ?? '')).headers();
  expect(headers['cache-control']).toContain('immutable');
});

test('a colour that cannot be read is corrected, and the admin is told by how much', async () => {
  const page = await somebody('ADMIN', { viewport: { width: 390, height: 844 } });
  await page.goto('/admin/brand');
  await untilAlive(page);
  await colourOf(page).fill('#ffcc00');
  await told(page).waitFor();
  const words = (await page.locator('main').textContent()) ?? '';
  expect(words).toMatch(/#ffcc00 was corrected\. It reaches only 1\.32 : 1/);
  const used = /Pages show\s+(#[0-9a-f]{6})/.exec(words)?.[1] ?? '';
  await page.getByRole('button', { name: 'Save name and look' }).click();
  await page.waitForURL((url) => url.hash === '#look-saved');
  // A visitor's page may be a second old.
  const visitor = await somebody(null);
  await expect
    .poll(() => visitor.goto('/').then(() => groundOf(action(visitor))), { timeout: 15_000 })
    .toBe(asComputed(used));
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('without scripts it is tried out, told and saved by forms alone', async () => {
  const page = await somebody('ADMIN', { javaScriptEnabled: false });
  await page.goto('/admin/brand');
  await colourOf(page).fill('#ffe600');
  await page.getByRole('button', { name: 'Try it out' }).click();
  await told(page).waitFor();
  expect(await colourOf(page).inputValue()).toBe('#ffe600');
  await colourOf(page).fill('#8b0000');
  await page.getByRole('button', { name: 'Save name and look' }).click();
  await page.waitForURL((url) => url.hash === '#look-saved');
  expect(await groundOf(preview(page))).toBe(asComputed('#8b0000'));
});

test('for every other member there is no such page, and a visitor may sign in first', async () => {
  const moderator = await somebody('MODERATOR');
  expect((await moderator.request.get('/admin/brand')).status()).toBe(404);
  const visitor = await somebody(null);
  const answer = await visitor.request.get('/admin/brand', { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([302, '/sign-in?to=%2Fadmin%2Fbrand']);
});

test('no page complained', () => {
  expect(problems).toEqual([]);
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { signIn } from './support/sign-in.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
const problems: string[] = [];
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ demo: true }), launchBrowser()]);
  // What the demo wrote is indexed in the background.
  const written = await site.db.thread.count({ where: { state: 'VISIBLE', mergedIntoId: null } });
  await vi.waitFor(async () => expect(await site.db.searchDocument.count()).toBeGreaterThanOrEqual(written), {
    timeout: 60_000,
    interval: 250,
  });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Somebody with a browser of their own, whose pages must never complain. */
async function somebody(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  const page = await context.newPage();
  watchPage(page, problems);
  return page;
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Quick access' });
const options = (page: Page) => palette(page).getByRole('option');
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('the palette, at $width pixels', (viewport) => {
  test('finds threads, places, tags and people, by keys alone', async () => {
    const page = await somebody({ viewport });
    await page.goto('/questions');
    await page.waitForLoadState('networkidle');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).getByRole('combobox').waitFor();
    // Its code came when it was wanted.
    expect(loaded.some((url) => url.includes('Palette'))).toBe(true);
    expect(await focused(page)).toBe('Search, or go to a page');
    expect(await axeViolations(page)).toEqual([]);
    // It takes nothing of the page's room: what is wide stays within the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);

    // A place is known before the server is asked.
    await page.keyboard.type('kvarn');
    expect(await chosen(page).textContent()).toBe('Kvarn 64');
    await options(page).locator('mark').first().waitFor();
    const groups = palette(page).getByRole('group');
    expect(await groups.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(
      expect.arrayContaining(['Pages and actions', 'Search', 'Threads']),
    );
    await expect
      .poll(() => palette(page).getByRole('status').textContent())
      .toBe(`${await options(page).count()} choices`);
    // The field tells where the keys are; they go round.
    const count = await options(page).count();
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page).getAttribute('id')).toBe(
      await options(page)
        .nth(count - 1)
        .getAttribute('id'),
    );
    expect(await palette(page).getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await chosen(page).getAttribute('id'),
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/products/kvarn-64');
    await palette(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');

    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).getByRole('combobox').fill('sign');
    await options(page)
      .filter({ hasText: /^Signe/ })
      .click();
    await page.waitForURL('**/members/signe');
  });

  test('keeps the focus, and gives it back', async () => {
    const page = await somebody({ viewport });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    const opener = page.getByRole('button', { name: 'Quick access' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await palette(page).getByRole('combobox').waitFor();
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      const inside = await page.evaluate(() => {
        const { activeElement } = document;
        // The browser's own controls count as the document's body.
        return activeElement === document.body || activeElement?.closest('dialog') !== null;
      });
      expect(inside, key).toBe(true);
    }
    await palette(page).getByRole('combobox').focus();
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Quick access');
  });
});

test('acts: another theme, another language, out', async () => {
  const page = await somebody();
  await signIn(page, 'ida');
  const choose = async (typed: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).getByRole('combobox').fill(typed);
    await page.keyboard.press('Enter');
  };
  await page.waitForLoadState('networkidle');
  await choose('dark col');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  // A moderator's desk is one of the places; for others it is not (see the unit tests).
  await choose('reports');
  await page.waitForURL('**/desk/reports');
  await choose('svenska');
  await page.waitForURL('**/sv/desk/reports');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog', { name: 'Snabbval' }).getByRole('combobox').fill('logga ut');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).waitFor();
});

test('offers what was searched for, and forgets it', async () => {
  const page = await somebody();
  await page.goto('/');
  await page.getByRole('banner').getByRole('combobox', { name: 'Search' }).fill('limescale');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=limescale');
  await page.getByRole('heading', { level: 1, name: '“limescale”' }).waitFor();
  await page.goto('/questions');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ControlOrMeta+k');
  expect(await chosen(page).textContent()).toBe('limescale');
  await options(page).filter({ hasText: 'Forget these searches' }).click();
  await options(page).filter({ hasText: 'limescale' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

describe.each([true, false])('a saved search, with JavaScript: %s', (javaScriptEnabled) => {
  test('is made again, renamed, deleted and brought back', async () => {
    const page = await somebody({ javaScriptEnabled });
    await signIn(page, 'lars');
    await page.goto('/search?q=descaling&kind=tip');
    await page.locator('summary').filter({ hasText: 'Save this search' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('descaling, Tips');
    await page.getByLabel('Name').fill('Descaling tips');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved as “Descaling tips”').waitFor();
    await page.getByRole('link', { name: 'All saved searches' }).click();
    await page.getByRole('heading', { level: 1, name: 'Saved searches' }).waitFor();
    if (!javaScriptEnabled) await page.goto('/searches');
    await page.locator('summary').filter({ hasText: 'Rename' }).click();
    await page.getByLabel('Name').fill('How to descale');
    await page.getByRole('button', { name: 'Save name' }).click();
    await page.getByRole('link', { name: 'How to descale' }).waitFor();
    await page.getByRole('button', { name: 'Delete: How to descale' }).click();
    await page.getByText('“How to descale” was deleted.').waitFor();
    await page.getByText('No saved searches yet.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'How to descale' }).click();
    await page.waitForURL(/\/search\?q=descaling&kind=tip$/);
    await page.getByRole('heading', { level: 1, name: '“descaling”' }).waitFor();
    await site.db.savedSearch.deleteMany();
  });
});

test('no page complained', () => {
  expect(problems).toEqual([]);
});

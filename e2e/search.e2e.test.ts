import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DEMO_PASSWORD } from '../packages/api/src/demo/personas.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { untilAlive } from './support/until-alive.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
const problems: string[] = [];
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
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

async function signIn(page: Page, persona: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(`${persona}@brygga.example`);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

declare global {
  interface Window {
    told: string[];
  }
}

/** What a screen reader is told in the head of the page from now on. */
async function listenToStatus(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    window.told = [];
    const head = document.querySelector('header')!;
    new MutationObserver(() => {
      const told = head.querySelector('[role="status"]')?.textContent ?? '';
      if (told !== '' && told !== window.told.at(-1)) window.told.push(told);
    }).observe(head, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => window.told);
}

const field = (page: Page) => page.getByRole('banner').getByLabel('Search');
const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const titled = (page: Page) => page.locator('main h2 a');

describe.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('while one types, at $width pixels', (viewport) => {
  test('threads appear, the keys walk through them, and the field keeps the focus', async () => {
    const page = await somebody({ viewport });
    await page.goto('/');
    await untilAlive(page);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    const told = await listenToStatus(page);
    await page.keyboard.press('/');
    await field(page).pressSequentially('descal', { delay: 30 });
    const options = list(page).getByRole('option');
    await options.filter({ hasText: 'Search for “descal”' }).waitFor();
    await options.filter({ hasText: /Descale a Duett 2/ }).waitFor();
    // The code for it came when the field was first used.
    expect(loaded.some((path) => path.includes('SuggestPanel'))).toBe(true);
    await options.filter({ hasText: /^descaling$/ }).waitFor();
    await expect.poll(() => options.first().locator('mark').first().textContent()).toMatch(/^descal/i);
    // Told once the typing rests, not at each letter; from then on nothing moves.
    await expect.poll(async () => (await told()).at(-1)).toMatch(/^\d+ suggestions$/);
    expect((await told()).length).toBeLessThan('descal'.length);
    expect(await axeViolations(page)).toEqual([]);

    const chosen = async () =>
      (await list(page).getByRole('option', { selected: true }).allTextContents()).join();
    const all = await options.allTextContents();
    await page.keyboard.press('ArrowDown');
    await expect.poll(chosen).toBe(all[0]);
    await page.keyboard.press('End');
    await expect.poll(chosen).toBe(all.at(-1));
    await page.keyboard.press('ArrowDown');
    await expect.poll(chosen).toBe('');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect.poll(chosen).toBe(all[0]);
    // The focus is still in the field, which tells where the keys are.
    const first = await options.first().getAttribute('id');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant')))
      .toBe(first);

    await page.keyboard.press('Escape');
    await list(page).waitFor({ state: 'detached' });
    expect(await field(page).inputValue()).toBe('descal');
    await page.keyboard.press('ArrowDown');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    const path = await options.first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    await list(page).waitFor({ state: 'detached' });
  });

  test('Enter without a choice searches', async () => {
    const page = await somebody({ viewport });
    await page.goto('/');
    await field(page).fill('pump');
    await field(page).press('Enter');
    await page.getByRole('heading', { level: 1, name: '“pump”' }).waitFor();
    await expect.poll(() => titled(page).count()).toBeGreaterThan(3);
    await list(page).waitFor({ state: 'detached' });
  });
});

test('a choice opens in another tab as any link does, and nothing is lost when the connection breaks', async () => {
  const page = await somebody();
  await page.goto('/');
  await field(page).pressSequentially('pump', { delay: 30 });
  const option = list(page).getByRole('option').first();
  await option.locator('mark').first().waitFor();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    option.click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await tab.waitForURL(/\/t\/\d+/, { waitUntil: 'commit' });
  await tab.close();

  const quiet = await browser.newContext({ baseURL: site.url });
  const broken = await quiet.newPage();
  await broken.goto('/');
  await field(broken).pressSequentially('pum', { delay: 30 });
  await list(broken).getByRole('option').first().locator('mark').first().waitFor();
  await quiet.setOffline(true);
  await field(broken).press('p');
  await broken.getByText('No suggestions just now').first().waitFor();
  await list(broken).getByRole('option', { name: 'Search for “pump”' }).waitFor();
  await quiet.close();
});

describe.each([{ script: true }, { script: false }])(
  'the page of results, scripts: $script',
  ({ script }) => {
    test('is narrowed by links, and each filter can be taken away', async () => {
      const page = await somebody({ javaScriptEnabled: script, viewport: { width: 1280, height: 900 } });
      await page.goto('/');
      await field(page).fill('pump is:question');
      await field(page).press('Enter');
      await page.getByRole('heading', { level: 1, name: '“pump”' }).waitFor();
      const all = await titled(page).count();
      const narrow = page.getByRole('navigation', { name: 'Narrow down' });
      await narrow.getByRole('link', { name: /^Solved/ }).click();
      await page.waitForURL(/solved=yes/);
      await page.getByRole('link', { name: 'Solved, remove' }).waitFor();
      const solved = await titled(page).count();
      expect(solved).toBeGreaterThan(0);
      expect(solved).toBeLessThan(all);
      for (const state of await page
        .locator('main li h2')
        .locator('xpath=preceding-sibling::div')
        .allTextContents())
        expect(state).toContain('Solved');
      // What was typed as a filter is one like the others.
      const questions = page.getByRole('link', { name: 'Questions, remove' });
      await questions.click();
      await page.waitForURL((url) => !url.search.includes('kind'));
      // The links of the page before would bring it back.
      await questions.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Solved, remove' }).click();
      await page.waitForURL((url) => !url.search.includes('solved'));
      await expect.poll(() => titled(page).count()).toBeGreaterThan(all);
    });

    test('leads straight to the answer that has the words', async () => {
      const page = await somebody({ javaScriptEnabled: script });
      await page.goto('/search?q=damphanen');
      await page
        .getByRole('link', { name: /^In the accepted answer/ })
        .first()
        .click();
      await page.waitForURL(/\/t\/\d+.*#post-\d+$/);
    });

    test('on a phone the filters are a sheet', async () => {
      const page = await somebody({ javaScriptEnabled: script, viewport: { width: 390, height: 844 } });
      await page.goto('/search?q=pump');
      const solved = page
        .getByRole('navigation', { name: 'Narrow down' })
        .getByRole('link', { name: /^Solved/ });
      expect(await solved.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Narrow down' }).click();
      await solved.click();
      await page.waitForURL(/solved=yes/);
      await expect.poll(() => titled(page).count()).toBeGreaterThan(0);
    });

    test('says which spelling it looked for', async () => {
      const page = await somebody({ javaScriptEnabled: script });
      await page.goto('/search?q=descalng');
      await page.getByText('Showing results for descaling.').waitFor();
      await expect.poll(() => titled(page).count()).toBeGreaterThan(3);
    });

    test('helps when there is nothing: fewer words, or ask with the words carried over', async () => {
      const page = await somebody({ javaScriptEnabled: script });
      await signIn(page, 'signe');
      await page.goto('/search?q=qqxjz+wwvkk');
      await page.getByText('No thread has the words “qqxjz wwvkk”.').waitFor();
      await page.getByRole('link', { name: '“qqxjz”', exact: true }).waitFor();
      await page.locator('main').getByRole('link', { name: 'Ask this' }).click();
      await page.waitForURL(/\/ask\?/);
      await expect.poll(() => page.getByLabel('Your question').inputValue()).toBe('qqxjz wwvkk');
    });

    test('names a filter that names nothing', async () => {
      const page = await somebody({ javaScriptEnabled: script });
      await page.goto('/search?q=pump+tag:nosuchtag');
      await page.getByText('“tag:nosuchtag” names nothing here').waitFor();
      await page.getByRole('link', { name: 'Search without filters' }).click();
      await page.waitForURL(/\/search\?q=pump$/);
      await expect.poll(() => titled(page).count()).toBeGreaterThan(3);
    });
  },
);

test('what was opened is counted, once', async () => {
  const page = await somebody();
  await page.goto('/search?q=grinder');
  await untilAlive(page);
  const path = await titled(page).first().getAttribute('href');
  await titled(page).first().click();
  await page.waitForURL(`**${path}`);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: '“grinder”' }).waitFor();
  await titled(page).first().click();
  await page.waitForURL(`**${path}`);
  const row = () => site.db.searchedText.findFirst({ where: { words: 'grinder' } });
  await expect.poll(async () => (await row())?.clicks, { timeout: 15_000 }).toBe(1);
});

describe('while a question is written', () => {
  test('what may answer it appears without moving anything, and may make it needless', async () => {
    const page = await somebody({ viewport: { width: 390, height: 844 } });
    await signIn(page, 'bram');
    await page.goto('/ask');
    await untilAlive(page);
    const text = page.getByLabel('What happened, and what you tried');
    // The rich editor has taken the field's place: nothing else comes that could move it.
    await page.locator('.cm-content').waitFor();
    const below = async () => (await text.boundingBox())!.y;
    const before = await below();
    await page.getByLabel('Your question').fill('The pump hums after descaling and no water comes');
    const similar = page.getByRole('group', { name: 'Perhaps answered already' });
    await similar.waitFor();
    expect(await below()).toBe(before);
    await similar.getByText('Solved, verified by Brygga').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const avoided = await site.db.questionAvoided.count();
    const first = await similar.getByRole('link').first().textContent();
    await similar.getByRole('button', { name: `This solves it: ${first}` }).click();
    const thanks = page.getByRole('group', { name: 'Good to hear. Thank you for looking first.' });
    await thanks.waitFor();
    await expect.poll(() => site.db.questionAvoided.count()).toBe(avoided + 1);
    await thanks.getByRole('link', { name: 'To the answer' }).click();
    await page.getByRole('heading', { level: 1, name: first! }).waitFor();
    // What was written is still there, though it was left at once.
    await expect
      .poll(async () => {
        await page.goto('/ask');
        return page.getByLabel('Your question').inputValue();
      })
      .toBe('The pump hums after descaling and no water comes');
  });

  test('without scripts those for the words of a search are there at once', async () => {
    const page = await somebody({ javaScriptEnabled: false });
    await signIn(page, 'noor');
    await page.goto('/ask?title=pump+hums+after+descaling');
    await page.getByRole('group', { name: 'Perhaps answered already' }).getByRole('link').first().waitFor();
  });
});

test('staff see what is looked for and not there, and others see no such page', async () => {
  const visitor = await somebody();
  await visitor.goto('/search?q=zzzunheardof');
  const ida = await somebody();
  await signIn(ida, 'ida');
  await expect
    .poll(
      async () => {
        await ida.goto('/desk/search');
        return ida.getByRole('table', { name: 'Looked for and not there' }).allTextContents();
      },
      { timeout: 15_000 },
    )
    .toEqual([expect.stringContaining('zzzunheardof')]);
  expect(await axeViolations(ida)).toEqual([]);
  await ida.getByText('As a table').click();
  await expect
    .poll(() =>
      ida
        .getByRole('row')
        .filter({ hasText: /^\d+ \w+/ })
        .count(),
    )
    .toBe(30);
  const row = ida.getByRole('row').filter({ hasText: 'zzzunheardof' }).first();
  await row.getByRole('link', { name: 'Write about it' }).click();
  await ida.waitForURL(/\/ask\?kind=tip&title=zzzunheardof/);
  await expect.poll(() => ida.getByRole('radio', { name: 'A tip' }).isChecked()).toBe(true);

  const context = await browser.newContext({ baseURL: site.url });
  const member = await context.newPage();
  await signIn(member, 'signe');
  expect((await member.goto('/desk/search'))?.status()).toBe(404);
  await context.close();
});

test('while the index cannot be read, search rests and everything else goes on', async () => {
  const page = await somebody();
  await page.goto('/');
  await site.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE search_posting, search_document IN ACCESS EXCLUSIVE MODE`;
      await field(page).pressSequentially('resting', { delay: 30 });
      await list(page).waitFor();
      await page.getByText('Search is resting for a moment.').first().waitFor();
      await field(page).press('Enter');
      await page.locator('main').getByText('Search is resting for a moment.').waitFor();
      await page.locator('main').getByRole('link', { name: 'Try again' }).waitFor();
      const thread = await fetch(`${site.url}/questions`);
      expect(thread.status).toBe(200);
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
  await page.locator('main').getByRole('link', { name: 'Try again' }).click();
  await page.locator('main').getByText('Search is resting for a moment.').waitFor({ state: 'detached' });
});

test('no page complained', () => {
  expect(problems).toEqual([]);
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './support/launch-browser.ts';
import { signIn } from './support/sign-in.ts';
import { type Site, startSite } from './support/start-site.ts';
import { untilAlive } from './support/until-alive.ts';
import { watchPage } from './support/watch-page.ts';

/*
 * On a slow line a page is read and used before its scripts are there. What is done then is neither lost nor to be done
 * again.
 */

let site: Site;
let browser: Browser;
const problems: string[] = [];
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const contexts = new Map<string, BrowserContext>();

async function contextOf(persona: string): Promise<BrowserContext> {
  const known = contexts.get(persona);
  if (known) return known;
  const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
  contexts.set(persona, context);
  const page = await context.newPage();
  if (persona !== 'visitor') await signIn(page, persona);
  await page.close();
  return context;
}

/** A page whose scripts are held back, but for what runs before anything is painted. */
async function openStill(
  persona: string,
  path: string,
): Promise<{ page: Page; bringToLife(): Promise<void> }> {
  const page = await (await contextOf(persona)).newPage();
  watchPage(page, problems);
  const { promise: held, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route(/\/assets\/(?!theme).*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('footer').last().waitFor({ state: 'attached' });
  return {
    page,
    async bringToLife() {
      expect(await page.locator('html').getAttribute('data-alive')).toBe('');
      letThrough();
      await untilAlive(page);
    },
  };
}

const main = (page: Page) => page.locator('main');

type Filled = { field: Element; property: 'value' | 'checked'; value: string | boolean };

declare global {
  interface Window {
    filled: Filled[];
  }
}

/** Fills in every field of a page; what decides which fields there are stays as it is. */
async function fillAll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      'main :is(input:not([type="hidden"], [type="file"], [type="radio"][name="kind"]), textarea, select)',
    );
    const groups = new Set<string>();
    window.filled = [];
    for (const field of fields) {
      if (field.disabled || ('readOnly' in field && field.readOnly) || !field.checkVisibility()) continue;
      const { type } = field;
      if (type === 'checkbox' || type === 'radio') {
        const box = field as HTMLInputElement;
        if (type === 'radio' && (box.checked || groups.has(box.name))) continue;
        groups.add(box.name);
        box.click();
        window.filled.push({ field, property: 'checked', value: box.checked });
        continue;
      }
      if (field instanceof HTMLSelectElement) {
        const other = Array.from(field.options).find(({ selected, disabled }) => !(selected || disabled));
        if (!other) continue;
        field.value = other.value;
      } else if (type === 'number') field.value = '7';
      else if (type === 'datetime-local') field.value = '2031-02-03T04:05';
      else if (type === 'color') continue;
      else field.value += ' early';
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
      window.filled.push({ field, property: 'value', value: field.value });
    }
    return window.filled.length;
  });
}

/** Fields that are not as they were filled in. */
const lost = (page: Page) =>
  page.evaluate(() =>
    window.filled
      .filter(({ field, property, value }) => !field.isConnected || Reflect.get(field, property) !== value)
      .map(({ field, value }) => `${field.getAttribute('name')}: ${value}`),
  );

test.each([
  ['visitor', '/sign-up'],
  ['visitor', '/stores'],
  ['tomas', '/ask'],
  ['tomas', '/ask?kind=idea'],
  ['tomas', '/settings'],
  ['lars', '/settings/notifications'],
  ['tomas', '/desk/ideas'],
  ['tomas', '/desk/challenges/new'],
  ['tomas', '/desk/panels/brygga-test-kitchen/polls/new'],
  ['tomas', '/desk/panels/brygga-test-kitchen'],
  ['astrid', '/admin/categories'],
  ['astrid', '/admin/badges/good-answer'],
  ['astrid', '/admin/reputation/tiers'],
])('what %s fills in early stays, at %s', async (persona, path) => {
  const { page, bringToLife } = await openStill(persona, path);
  expect(await fillAll(page)).toBeGreaterThan(0);
  await bringToLife();
  await page.waitForLoadState('networkidle');
  expect(await lost(page)).toEqual([]);
  await page.close();
});

test('a text that is there already is edited, and its writer goes on at the caret', async () => {
  await site.db.member.update({ where: { handle: 'noor' }, data: { bio: 'Grinds by hand.' } });
  const { page, bringToLife } = await openStill('noor', '/settings');
  const about = page.getByLabel('About you');
  await about.press('ControlOrMeta+End');
  await page.keyboard.type(' Slowly');
  await page.keyboard.press('ArrowLeft');
  await bringToLife();
  await page.keyboard.type('l');
  expect(await about.inputValue()).toBe('Grinds by hand. Slowlly');
  await page.close();
});

test('what is pressed early is done once the page can do it', async () => {
  const { page, bringToLife } = await openStill('tomas', '/desk/panels/brygga-test-kitchen/polls/new');
  const questions = main(page).getByRole('group', { name: /^Question \d/ });
  const before = await questions.count();
  await main(page).getByRole('button', { name: 'Add a question' }).click();
  await bringToLife();
  await expect.poll(() => questions.count()).toBe(before + 1);
  await page.close();

  const visitor = await openStill('visitor', '/questions');
  await visitor.page.getByRole('button', { name: 'Quick access' }).click();
  await visitor.bringToLife();
  await visitor.page.getByRole('dialog', { name: 'Quick access' }).getByRole('combobox').waitFor();
  await visitor.page.close();
});

test('what is looked for early is suggested, and ideas that are chosen early are counted', async () => {
  const { page, bringToLife } = await openStill('visitor', '/questions');
  await page.getByRole('banner').getByLabel('Search').pressSequentially('descal');
  await bringToLife();
  await page
    .getByRole('listbox', { name: 'Suggestions' })
    .getByRole('option', { name: 'Search for “descal”' })
    .waitFor();
  await page.close();

  const desk = await openStill('tomas', '/desk/ideas');
  for (const place of [0, 1]) await main(desk.page).locator('[name="threadId"]').nth(place).check();
  await desk.bringToLife();
  await main(desk.page).getByText('2 chosen').waitFor();
  await desk.page.close();
});

test('answers to a poll that are given early stand beside those that were kept, an order among them', async () => {
  const { page, bringToLife } = await openStill('noor', '/panels');
  await bringToLife();
  await main(page).getByRole('button', { name: 'Yes, I take part' }).click();
  await main(page).getByRole('link', { name: 'The winter roast, honestly' }).click();
  const ask = (there: Page, text: string) => main(there).getByRole('group', { name: text });
  await ask(page, 'How did you brew it first?').getByLabel('Filter').check();
  await ask(page, 'What should we change?').getByRole('textbox').fill('Print the date on the bag.');
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(kept).toContain('Print the date');
  const { pathname } = new URL(page.url());
  await page.close();

  const again = await openStill('noor', pathname);
  await ask(again.page, 'How did you brew it first?').getByLabel('Espresso').check();
  const names = ask(again.page, 'Which name should it get?');
  await names.getByLabel('Place 1').selectOption({ label: 'Midvinter' });
  await names.getByLabel('Place 2').selectOption({ label: 'Filt' });
  await again.bringToLife();
  await expect
    .poll(() => ask(again.page, 'What should we change?').getByRole('textbox').inputValue())
    .toBe('Print the date on the bag.');
  expect(await ask(again.page, 'How did you brew it first?').getByLabel('Espresso').isChecked()).toBe(true);
  await expect.poll(() => names.getByRole('listitem').allTextContents()).toEqual(['1Midvinter', '2Filt']);

  // Sent too early, the form that comes back leads to what is missing once the page is there.
  const { page: last, bringToLife: wake } = await openStill('noor', pathname);
  await main(last).getByRole('button', { name: 'Send my answers' }).click();
  await ask(last, 'Would you buy it?').getByText('Please answer this question.').waitFor();
  await wake();
  await expect
    .poll(() => last.evaluate(() => document.activeElement?.closest('fieldset')?.textContent))
    .toMatch(/How did you brew it first/);
  for (const one of [again.page, last]) await one.close();
});

test('no page complained', () => {
  // Browsers tell of refused forms by themselves.
  expect(problems.filter((problem) => !/status of 422/.test(problem))).toEqual([]);
});

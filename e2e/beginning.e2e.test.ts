import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const password = 'a warm grey morning';
const admin = { name: 'Astrid', handle: 'astrid', email: 'astrid@example.org' };

async function fillAccount(page: Page, { name, handle, email }: typeof admin) {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
}

const at = (path: string) => (url: URL) => url.pathname === path;
const main = (page: Page) => page.locator('main');

/** The link that the server printed when it started. */
function printedLink(): string {
  const link = /http:\S+(\/setup\?token=\S+)/.exec(site.server.output())?.[1];
  if (link === undefined) throw new Error(`No link was printed:\n${site.server.output()}`);
  return link;
}

test('the first admin comes by the printed link alone, and is led through every step without scripts', async () => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  expect((await page.goto('/setup'))?.status()).toBe(404);
  await page.goto('/setup?token=guessed');
  await page.getByRole('heading', { name: 'This link has been used' }).waitFor();
  await page.goto(printedLink());
  await fillAccount(page, { ...admin, handle: 'x' });
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('[id$="-error"]').first().waitFor();
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(admin.email);
  await fillAccount(page, admin);
  await page.getByRole('button', { name: 'Begin' }).click();

  await page.waitForURL(at('/setup/brand'));
  await page.getByRole('button', { name: 'Later' }).click();
  await page.waitForURL(at('/setup/categories'));
  await page.getByRole('link', { name: 'Software' }).click();
  const names = main(page).getByLabel('Name');
  await names.first().fill('First steps');
  await page.getByLabel('Around the table').uncheck();
  await page.getByRole('button', { name: 'Make these spaces' }).click();
  await main(page).getByRole('link', { name: 'First steps' }).waitFor();
  const made = await site.db.category.findMany({ orderBy: { position: 'asc' } });
  expect(made.map(({ slug }) => slug)).toEqual([
    'first-steps',
    'getting-more-out-of-it',
    'connecting',
    'when-something-is-wrong',
    'ideas',
  ]);
  await page.getByRole('button', { name: 'Go on' }).click();

  await page.waitForURL(at('/setup/languages'));
  await page.getByLabel('Nederlands').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL((url) => url.hash === '#offer-saved');
  expect(await page.locator('footer').getByText('Nederlands').count()).toBe(0);
  expect(await page.locator('footer').getByText('Svenska').count()).toBe(1);
  // Programs are told of the same languages, and who asks for another one is led to the brand's own.
  const home = await page.request.get('/spaces');
  expect([...(await home.text()).matchAll(/hreflang="([a-z]{2})"/gi)].map(([, code]) => code)).toEqual(
    expect.arrayContaining(['en', 'sv', 'da', 'fr']),
  );
  expect(await home.text()).not.toMatch(/hreflang="nl"|nl_NL/i);
  for (const [from, to] of [
    ['/nl/spaces?a=1', '/spaces?a=1'],
    ['/nl', '/'],
    ['/nl/feed.atom', '/feed.atom'],
  ] as const) {
    const answer = await page.request.get(from, { maxRedirects: 0 });
    expect([from, answer.status(), answer.headers().location]).toEqual([from, 302, to]);
  }

  // Left here, it goes on here: the brand was put off, the categories are there.
  await page.goto('/setup');
  await page.waitForURL(at('/setup/languages'));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(at('/setup/products'));
  await page.getByLabel('Name').fill('Duett 2');
  await page.getByRole('button', { name: 'Add this product' }).click();
  await main(page).getByRole('link', { name: 'Duett 2' }).waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL(at('/setup/team'));
  await page.getByLabel('Their e-mail address').fill('maja@example.org');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await main(page).getByText('maja@example.org').waitFor();
  await page.getByRole('button', { name: 'Later' }).click();
  await page.waitForURL(at('/'));
  // What is left stands on the home page until it is put away, and comes back.
  await main(page).getByText('3 of 5 done').waitFor();
  await page.getByRole('button', { name: 'Put this list away' }).click();
  await page.getByRole('button', { name: 'Show it again' }).click();
  await main(page).getByText('3 of 5 done').waitFor();
  await page.goto(printedLink());
  await page.waitForURL(at('/'));
  await context.close();
});

describe.each([
  { scripts: true, suffix: 'alive' },
  { scripts: false, suffix: 'still' },
])('with scripts $scripts', ({ scripts, suffix }) => {
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];
  beforeAll(async () => {
    context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: scripts });
    page = await context.newPage();
    watchPage(page, problems);
  });
  afterAll(() => context?.close());

  test('a new member is welcomed in three steps, each of which can be skipped', async () => {
    await page.goto('/sign-up');
    await fillAccount(page, { name: 'Lars', handle: `lars-${suffix}`, email: `lars-${suffix}@example.org` });
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.waitForURL(at('/welcome/products'));
    // The page begins at its top, and its head knows them, though the way there led over another page.
    await page.getByRole('banner').getByRole('button', { name: 'Your menu, Lars' }).waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.getByLabel('Duett 2').check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL(at('/welcome/interests'));
    await page.getByLabel('First steps').check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL(at('/welcome/languages'));
    // The step before has such a button as well, until this one is there.
    await page.getByLabel('First steps').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.waitForURL(at('/'));
    const member = await site.db.member.findUniqueOrThrow({
      where: { handle: `lars-${suffix}` },
      include: { ownedProducts: { include: { product: true } }, follows: true },
    });
    expect(member.ownedProducts.map(({ product }) => product.name)).toEqual(['Duett 2']);
    expect(member.follows.map(({ kind }) => kind)).toEqual(['CATEGORY']);
    expect([member.showsProducts, member.readingLanguages]).toEqual([false, []]);
    // Welcomed once: the address alone leads home from now on.
    await page.goto('/welcome');
    await page.waitForURL(at('/'));
  });

  test('what would help next is put away for good, with a way back', async () => {
    const next = main(page).getByText('What would help next');
    await next.waitFor();
    await page.getByRole('button', { name: 'Put away' }).click();
    await page.getByText('It was put away.').waitFor();
    await next.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show it again' }).click();
    await next.waitFor();
    if (scripts) expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('a space that is empty is deleted and brought back', async () => {
    const desk = await browser.newContext({ baseURL: site.url, javaScriptEnabled: scripts });
    const runs = await desk.newPage();
    await runs.goto('/sign-in?to=/admin');
    await runs.getByLabel('E-mail address').fill(admin.email);
    await runs.getByLabel('Password', { exact: true }).fill(password);
    await main(runs).getByRole('button', { name: 'Sign in' }).click();
    await runs.waitForURL(at('/admin/categories'));
    const row = main(runs).locator('li', { has: runs.getByRole('link', { name: 'Connecting' }) });
    await row.getByRole('button', { name: 'Delete' }).click();
    await runs.getByText('It was deleted.').waitFor();
    await row.waitFor({ state: 'detached' });
    await runs.getByRole('button', { name: 'Undo' }).click();
    await row.waitFor();
    await row.getByRole('button', { name: 'Move Connecting up' }).click();
    await expect
      .poll(async () => (await site.db.category.findFirst({ where: { slug: 'connecting' } }))?.deletedAt)
      .toBeNull();
    if (scripts) expect(await axeViolations(runs)).toEqual([]);
    await desk.close();
  });
});

test('a visitor puts away what was announced, in this browser alone, and may have it back', async () => {
  const author = await site.db.member.findUniqueOrThrow({ where: { handle: admin.handle } });
  const text = 'The workshop is closed on Friday.';
  await site.db.announcement.create({ data: { kind: 'NEWS', text, authorId: author.id } });
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  const problems: string[] = [];
  watchPage(page, problems);
  // Visitors’ pages are kept for a second: each look has an address of its own.
  await page.goto('/?look=1');
  const told = main(page).getByText(text);
  await told.waitFor();
  await page.getByRole('button', { name: 'Put away' }).click();
  await told.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Show it again' }).click();
  await told.waitFor();
  await page.getByRole('button', { name: 'Put away' }).click();
  await page.keyboard.press('Tab');
  // It is gone before anything is painted, and for this browser only.
  await page.goto('/?look=2', { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  expect(await told.isVisible()).toBe(false);
  expect(await told.count()).toBe(1);
  expect(await axeViolations(page)).toEqual([]);
  const other = await (await browser.newContext({ baseURL: site.url })).newPage();
  await other.goto('/?look=2');
  await main(other).getByText(text).waitFor();
  expect(problems).toEqual([]);
  for (const one of [context, other.context()]) await one.close();
});

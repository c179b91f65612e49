import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../packages/api/src/testing/builders.ts';
import { signInAs } from '../packages/api/src/testing/sign-in-as.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

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

const small = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
const large = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;

let serial = 0;

/** A member with a browser of their own. */
async function somebody(role: 'MEMBER' | 'ADMIN', options: BrowserContextOptions) {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  const handle = `shopper-${++serial}-${Date.now() % 100_000}`;
  const member = await buildMember(site.db, { role, handle, displayName: `Shopper ${serial}` });
  const secret = fs.readFileSync(path.join(site.dataDir, 'secret'), 'utf8').trim();
  const [name, value] = (await signInAs(site.db, secret, member.id)).split('=') as [string, string];
  await context.addCookies([{ name, value, url: site.url, httpOnly: true }]);
  const page = await context.newPage();
  watchPage(page, problems);
  return { page, member, handle };
}

/** What is in the way of a page’s readers. */
const flawsOf = async (page: Page) => [
  ...(await axeViolations(page)),
  ...problems.filter((problem) => !/status of 4(04|22)/.test(problem)),
];

test('something is nominated for a store, its neighbours support it, the store answers, and the outcome returns', async () => {
  const admin = await somebody('ADMIN', large);
  const author = await somebody('MEMBER', small);
  const neighbour = await somebody('MEMBER', large);
  const stranger = await somebody('MEMBER', { ...large, javaScriptEnabled: false });
  const keeper = await somebody('MEMBER', small);
  const title = 'Oat milk on the shelf beside the filters';

  // An admin adds a store, and says who answers for it.
  await admin.page.goto('/admin/stores');
  const form = admin.page.locator('form', { has: admin.page.locator('input[name="country"]') });
  await form.getByLabel('Name', { exact: true }).fill('The Quay');
  await form.getByLabel('Town').fill('Leith');
  await form.getByLabel(/Country/).fill('gb');
  await form.getByRole('button', { name: 'Add the store' }).click();
  await admin.page.getByRole('link', { name: 'The Quay' }).click();
  await admin.page.waitForURL('**/admin/stores/the-quay-leith');
  await admin.page.getByLabel('Handle of a member').fill(keeper.handle);
  await admin.page.getByRole('button', { name: 'Add', exact: true }).click();
  await admin.page.getByText(keeper.member.displayName).waitFor();
  expect(await flawsOf(admin.page)).toEqual([]);
  // And many at once: what is wrong is told, and keeps no other back.
  await admin.page.goto('/admin/stores');
  await admin.page.getByLabel('Or paste the rows').fill('name;town;country\nThe Lane;Cork;IE\nX;Cork;IE');
  await admin.page.getByRole('button', { name: 'Import' }).click();
  await admin.page.getByText('Line 3, name').waitFor();
  await admin.page.getByText('1 store added').waitFor();
  expect(await flawsOf(admin.page)).toEqual([]);

  // It is found by its town, and something is nominated from its page.
  await author.page.goto('/stores');
  expect(await flawsOf(author.page)).toEqual([]);
  await author.page.getByRole('searchbox', { name: 'Find a store' }).fill('leith');
  await author.page.locator('main').getByRole('button', { name: 'Search' }).click();
  await author.page.getByRole('link', { name: 'The Quay' }).click();
  await author.page.getByRole('link', { name: 'Nominate something' }).first().click();
  await author.page.waitForURL(/\/ask\?/);
  await author.page.locator('input[name="title"]').fill(title);
  await author.page.getByLabel('The problem').fill('There is none within an hour of here.');
  await author.page.getByRole('textbox', { name: /propose/i }).fill('One kind, on the shelf at the till.');
  const space = await site.db.category.findFirstOrThrow({ where: { slug: 'ideas-machines' } });
  await author.page.locator('select[name="categoryId"]').selectOption(String(space.id));
  expect(await flawsOf(author.page)).toEqual([]);
  await author.page.locator('main button[data-go]').click();
  await author.page.waitForURL(/\/t\/\d+/);
  const idea = await site.db.thread.findFirstOrThrow({ where: { title } });
  await author.page.getByText('Nominated for the range of').waitFor();

  // One who shops there supports it, and one who does not, without scripts.
  await neighbour.page.goto('/stores/the-quay-leith');
  await neighbour.page.getByRole('button', { name: 'This is my store' }).click();
  await neighbour.page.getByRole('button', { name: 'I no longer shop here' }).waitFor();
  await neighbour.page.getByRole('button', { name: /Support this/ }).click();
  await neighbour.page.getByRole('button', { name: 'You support it' }).waitFor();
  await stranger.page.goto('/stores/the-quay-leith');
  await stranger.page.getByRole('button', { name: /Support this/ }).click();
  await stranger.page.getByText('1 of 2 supporters shops here').waitFor();
  await stranger.page.goto('/settings');
  await stranger.page.getByRole('link', { name: 'Find yours' }).click();
  await stranger.page.getByRole('link', { name: 'The Quay' }).click();
  await stranger.page.getByRole('button', { name: 'This is my store' }).click();
  await stranger.page.getByText('2 of 2 supporters shop here').waitFor();
  await neighbour.page.goto('/stores/the-quay-leith');
  expect(await flawsOf(neighbour.page)).toEqual([]);

  // Whoever answers for it decides; who does not finds no such page.
  const refusedTo = await stranger.page.goto(`/manage/${idea.id}`);
  expect(refusedTo?.status()).toBe(404);
  await keeper.page.goto(`/t/${idea.id}/${idea.slug}`);
  await keeper.page.getByRole('link', { name: 'Answer for the store' }).click();
  await keeper.page.getByLabel('Status', { exact: true }).selectOption({ label: 'Shipped' });
  await keeper.page.getByLabel('Why').first().fill('In the range from the first of May, beside the filters.');
  expect(await flawsOf(keeper.page)).toEqual([]);
  await keeper.page.getByRole('button', { name: 'Save' }).first().click();
  await keeper.page.waitForURL((url) => url.pathname.startsWith(`/t/${idea.id}`));

  // The outcome stands on the store's page, and whoever supported it hears of it.
  const visitor = await (await browser.newContext({ baseURL: site.url, ...small })).newPage();
  await visitor.goto('/stores/the-quay-leith');
  await visitor.locator('li', { hasText: title }).getByText('In the range from the first of May').waitFor();
  expect(await axeViolations(visitor)).toEqual([]);
  for (const { member } of [neighbour, stranger, author]) {
    await expect
      .poll(() => site.db.notification.count({ where: { memberId: member.id, kind: 'IDEA' } }), {
        timeout: 20_000,
      })
      .toBe(1);
  }

  // The list of ideas is narrowed by store, and a sitemap knows its page.
  await visitor.goto('/ideas?store=the-quay-leith');
  expect(await visitor.locator('main li h2').allTextContents()).toEqual([title]);
  expect(await (await visitor.request.get('/sitemaps/places.xml')).text()).toContain(
    '/stores/the-quay-leith',
  );
  expect((await visitor.goto('/stores/nowhere'))?.status()).toBe(404);
}, 240_000);

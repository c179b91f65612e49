import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { peopleOf } from './support/people-of.ts';
import { type Site, startSite } from './support/start-site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const small = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
const large = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;

const { somebody, flawsOf } = peopleOf(() => ({ site, browser }));

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
  await admin.page.getByLabel('Handle of a member').fill(keeper.member.handle);
  await admin.page.getByRole('button', { name: 'Add', exact: true }).click();
  await admin.page.getByText(keeper.member.displayName).waitFor();
  expect(await flawsOf(admin.page)).toEqual([]);
  // And many at once: what is wrong is told, and keeps no other back.
  await admin.page.goto('/admin/stores');
  await admin.page
    .getByLabel('Or paste the rows')
    .fill('name;town;country;adress\nThe Lane;Cork;IE;Grattan St\nX;Cork;IE;');
  await admin.page.getByRole('button', { name: 'Import' }).click();
  await admin.page.getByText('Line 3, name').waitFor();
  await admin.page.getByText('1 store added').waitFor();
  await admin.page.getByText('Nothing was read from the column “adress”').waitFor();
  await admin.page.getByRole('link', { name: 'The Lane' }).waitFor();
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
  await expect
    .poll(async () => (await site.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } })).supporters)
    .toBe(1);
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

test.each([
  ['with scripts', true],
  ['without scripts', false],
])(
  'where there are many stores, any is found in the form by its town, %s',
  async (_how, scripts) => {
    const kind = scripts ? 'With' : 'Without';
    await site.db.store.createMany({
      data: Array.from({ length: 60 }, (_, n) => ({
        ...{ slug: `far-${kind}-${n}`.toLowerCase(), name: `Far ${n}`, town: `Aaby ${kind}`, country: 'DK' },
      })),
    });
    // By their towns the last of all.
    const [one, other] = await site.db.store.createManyAndReturn({
      data: ['Old Mill', 'New Mill'].map((name) => ({
        ...{ slug: `${name}-${kind}`.toLowerCase().replace(' ', '-'), name, town: `Zutphen ${kind}` },
        country: 'NL',
      })),
    });
    const { page } = await somebody('MEMBER', { ...small, javaScriptEnabled: scripts });
    const stores = page.locator('select[name="storeId"]');
    const find = page.getByRole('searchbox', { name: 'Find a store' });
    await page.goto('/ask?kind=idea');
    const title = `Lids that fit, ${kind}`;
    await page.locator('input[name="title"]').fill(title);
    await page.getByText('Only for one store?').click();
    expect(await stores.locator('option', { hasText: 'Zutphen' }).count()).toBe(0);
    // Enter in the field looks for it, and sends nothing else.
    await find.fill('nowhere at all');
    await page.getByRole('button', { name: 'Search', exact: true }).last().click();
    await page.getByText('No store has this').waitFor();
    await find.fill(`zutphen ${kind}`);
    if (scripts) await find.press('Enter');
    else await page.getByRole('button', { name: 'Search', exact: true }).last().click();
    await page.getByText('2 stores found').waitFor();
    await stores.selectOption({ label: `Old Mill, Zutphen ${kind}` });
    await find.fill(`new mill, zutphen ${kind}`);
    await page.getByRole('button', { name: 'Search', exact: true }).last().click();
    await page.getByText('One store found').waitFor();
    await expect.poll(() => stores.inputValue()).toBe(String(other!.id));
    await stores.selectOption({ label: `Old Mill, Zutphen ${kind}` });
    expect(await page.locator('input[name="title"]').inputValue()).toBe(title);
    expect(await site.db.thread.count({ where: { title } })).toBe(0);
    if (scripts) {
      expect(await flawsOf(page)).toEqual([]);
      // A draft of it is for the same store when it is opened again, here and on another device.
      await page.getByRole('textbox', { name: /propose/i }).fill('Lids that close, on every cup.');
      await expect
        .poll(
          async () =>
            (await site.db.draft.findFirst({ where: { data: { path: ['title'], equals: title } } }))?.data,
          { timeout: 20_000 },
        )
        .toMatchObject({ storeId: String(one!.id), markdown: 'Lids that close, on every cup.' });
      await page.goto('/ask?kind=idea');
      await expect.poll(() => stores.inputValue()).toBe(String(one!.id));
      await page.evaluate(() => localStorage.clear());
      await page.goto('/ask?kind=idea');
      await expect.poll(() => stores.inputValue()).toBe(String(one!.id));
    }
    await page.getByLabel('The problem').fill('They fall off on the stairs.');
    await page.getByRole('textbox', { name: /propose/i }).fill('Lids that close, on every cup.');
    const space = await site.db.category.findFirstOrThrow({ where: { slug: 'ideas-machines' } });
    await page.locator('select[name="categoryId"]').selectOption(String(space.id));
    await page.locator('main button[data-go]').click();
    await page.waitForURL(/\/t\/\d+/);
    const { idea } = await site.db.thread.findFirstOrThrow({ where: { title }, include: { idea: true } });
    expect(idea?.storeId).toBe(one!.id);
  },
  120_000,
);

test.each([
  ['with scripts', true],
  ['without', false],
])(
  'on the desk of ideas any store is found by its town, %s',
  async (_how, scripts) => {
    const kind = scripts ? 'desk' : 'plain desk';
    const town = `Zwolle ${kind}`;
    await site.db.store.createMany({
      data: Array.from({ length: 60 }, (_, n) => ({
        ...{
          slug: `aa-${kind}-${n}`.replace(' ', '-'),
          name: `Near ${n}`,
          town: `Aalborg ${kind}`,
          country: 'DK',
        },
      })),
    });
    const [store] = await site.db.store.createManyAndReturn({
      data: ['North', 'South'].map((name) => ({
        ...{ slug: `${name}-${kind}`.toLowerCase().replace(' ', '-'), name, town, country: 'NL' },
      })),
    });
    const { page } = await somebody('PRODUCT_TEAM', { ...small, javaScriptEnabled: scripts });
    const filter = page.getByRole('button', { name: /^Store:/ });
    const search = page.getByRole('search', { name: 'Find a store' });
    const find = async (text: string) => {
      if (!(await search.isVisible())) await filter.click();
      await search.getByRole('searchbox').fill(text);
      await search.getByRole('button', { name: 'Search' }).click();
    };
    await page.goto('/desk/ideas?sort=support');
    await filter.click();
    expect(await page.getByRole('link', { name: `North, ${town}` }).count()).toBe(0);
    await find(town);
    await page.getByRole('button', { name: `2 stores for “${town}”` }).waitFor();
    if (scripts) expect(await flawsOf(page)).toEqual([]);
    if (!(await search.isVisible())) await filter.click();
    await page.getByRole('link', { name: `North, ${town}` }).click();
    await page.waitForURL(`**/desk/ideas?sort=support&store=${store!.id}`);
    // It is named although it is none of the first.
    await page.getByRole('button', { name: `Store: North, ${town}` }).waitFor();
    await find('nowhere at all');
    await page.getByRole('button', { name: 'No store for “nowhere at all”' }).waitFor();
    // The only one that is like it is chosen at once.
    await find(`south ${town}`);
    await page.getByRole('button', { name: `Store: South, ${town}` }).waitFor();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('support');
  },
  60_000,
);

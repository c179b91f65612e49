import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

const data = process.env.EMBASSY_TEST_DATA;
const password = 'A long enough passphrase';

/** Find, sign up, ask, answer as somebody else, hear of it, vote, accept: on a community that came from elsewhere. */
describe.skipIf(!data).each([
  { script: true, name: 'in a browser' },
  { script: false, name: 'without JavaScript' },
])('the main job, $name', ({ script }) => {
  let site: Site;
  let browser: Browser;
  const problems: string[] = [];
  beforeAll(async () => {
    const dump = path.join(data!, 'data/stackexchange-beer');
    [site, browser] = await Promise.all([startSite({ dump }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** Somebody with a browser of their own. */
  const somebody = async (): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled: script, baseURL: site.url });
    const page = await context.newPage();
    watchPage(page, problems);
    return page;
  };

  const signUp = async (page: Page, handle: string, displayName: string) => {
    await page.goto('/sign-up');
    await page.getByLabel('E-mail').fill(`${handle}@example.org`);
    await page.getByLabel('Name', { exact: true }).fill(displayName);
    await page.getByLabel('Handle').fill(handle);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.locator('main').getByRole('button', { name: 'Sign up' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-up');
  };

  const title = 'Why does my lager smell of cooked corn after a week?';

  test('from the search to the accepted answer', async () => {
    const asker = await somebody();
    // Find.
    await asker.goto('/');
    await asker.getByRole('searchbox').fill('glass temperature pilsner');
    await asker.getByRole('searchbox').press('Enter');
    await asker.waitForURL(/\/search/);
    const found = asker
      .locator('main')
      .getByRole('link')
      .filter({ hasText: /pilsner|glass|temperature/i });
    expect(await found.count()).toBeGreaterThan(0);
    await found.first().click();
    await asker.waitForURL(/\/t\/\d+/);
    expect(await asker.locator('h1').textContent()).toMatch(/\w/);
    // Whose words they were, and under which licence.
    await asker
      .getByText(/CC BY-SA/)
      .first()
      .waitFor();

    // Sign up and ask.
    await signUp(asker, 'asker', 'Ann Asker');
    await asker.goto('/ask');
    await asker.getByLabel('Title').fill(title);
    await asker
      .getByRole('textbox', { name: /text/i })
      .fill('It tasted **fine** when bottled.\n\nNow there is a smell of cooked corn. What did I do wrong?');
    const category = asker.getByLabel('Space');
    if (await category.count()) await category.selectOption({ index: 1 }).catch(() => {});
    await asker.locator('main').getByRole('button', { name: 'Ask' }).click();
    await asker.waitForURL(/\/t\/\d+/);
    expect(await asker.locator('h1').textContent()).toContain(title);
    expect(await asker.locator('main strong').first().textContent()).toBe('fine');
    const address = asker.url();

    // Answer as somebody else.
    const helper = await somebody();
    await signUp(helper, 'helper', 'Hal Helper');
    await helper.goto(address);
    await helper
      .getByRole('textbox', { name: /answer/i })
      .fill('That is dimethyl sulphide: boil longer, with the lid off.');
    await helper.getByRole('button', { name: 'Answer', exact: true }).click();
    await helper.getByText('dimethyl sulphide').first().waitFor();

    // Hear of it.
    await expect
      .poll(
        async () => {
          await asker.goto('/inbox');
          return asker.locator('main').textContent();
        },
        { timeout: 15_000 },
      )
      .toContain('Hal Helper');
    const mails = path.join(site.dataDir, 'mail');
    await expect
      .poll(
        () =>
          fs
            .readdirSync(mails)
            .map((name) => fs.readFileSync(path.join(mails, name), 'utf8'))
            .join('\n'),
        {
          timeout: 15_000,
        },
      )
      .toMatch(/asker@example\.org[\s\S]*List-Unsubscribe|List-Unsubscribe[\s\S]*asker@example\.org/);

    // Vote and accept.
    await asker.goto(address);
    const answer = asker.locator('article, section, li').filter({ hasText: 'dimethyl sulphide' }).last();
    await answer.getByRole('button', { name: /helped me/i }).click();
    await expect.poll(() => site.db.vote.count({ where: { member: { handle: 'asker' } } })).toBe(1);
    await asker.goto(address);
    await asker
      .getByRole('button', { name: /accept|solved/i })
      .first()
      .click();
    await expect.poll(() => site.db.acceptance.count({ where: { acceptedBy: { handle: 'asker' } } })).toBe(1);
    await asker.goto(address);
    expect(await asker.locator('main').textContent()).toContain('Solved');

    // And the one who helped hears of that.
    await expect
      .poll(
        async () => {
          await helper.goto('/inbox');
          return helper.locator('main').textContent();
        },
        { timeout: 15_000 },
      )
      .toContain('Ann Asker');
    // An old link into the community leads to the same thread.
    const imported = await site.db.thread.findFirstOrThrow({
      where: { posts: { some: { role: 'OPENING', origin: { url: { contains: '/questions/' } } } } },
      include: { posts: { where: { role: 'OPENING' }, include: { origin: true } } },
    });
    await helper.goto(new URL(imported.posts[0]!.origin!.url).pathname);
    expect(await helper.locator('h1').textContent()).toContain(imported.title);
    expect(problems).toEqual([]);
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './support/launch-browser.ts';
import { mailsTo } from './support/mails-to.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

const password = 'A long enough passphrase';

/** Find, sign up, ask, answer as somebody else, hear of it, vote, accept: on a community that came from elsewhere. */
describe.skipIf(!process.env.EMBASSY_TEST_DATA).each([
  { script: true, name: 'in a browser' },
  { script: false, name: 'without JavaScript' },
])('the main job, $name', ({ script }) => {
  let site: Site;
  let browser: Browser;
  const problems: string[] = [];
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite('beer'), launchBrowser()]);
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
    await page.getByLabel('E-mail address').fill(`${handle}@example.org`);
    await page.getByLabel('Your name').fill(displayName);
    await page.getByLabel('Handle').fill(handle);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.locator('main').getByRole('button', { name: 'Make my account' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-up');
    // The address is confirmed by the link in the mail, as everybody does it.
    const link = /http\S+\/confirm-email\?token=[\w.-]+/;
    await expect
      .poll(() => mailsTo(site, `${handle}@example.org`).join('\n'), { timeout: 30_000 })
      .toMatch(link);
    await page.goto(link.exec(mailsTo(site, `${handle}@example.org`).join('\n'))![0]);
    await page.getByRole('button', { name: 'Yes, confirm it' }).click();
    await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
  };

  const title = 'Why does my lager smell of cooked corn after a week?';

  test('from the search to the accepted answer', async () => {
    const asker = await somebody();
    // Find.
    await asker.goto('/');
    await asker.getByRole('banner').getByLabel('Search').fill('glass temperature pilsner');
    await asker.getByRole('banner').getByLabel('Search').press('Enter');
    await asker.waitForURL(/\/search/);
    const found = asker
      .locator('main h2')
      .getByRole('link')
      .filter({ hasText: /pilsner|glass|temperature/i });
    // What was just imported is being indexed in the background.
    await expect
      .poll(
        async () => {
          await asker.reload();
          return found.count();
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBeGreaterThan(0);
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
    await asker.getByLabel('Your question').fill(title);
    await asker
      .getByLabel('What happened, and what you tried')
      .fill('It tasted **fine** when bottled.\n\nNow there is a smell of cooked corn. What did I do wrong?');
    await asker.locator('main').getByRole('button', { name: 'Ask everyone' }).click();
    await asker.waitForURL(/\/t\/\d+/);
    await asker.getByRole('heading', { level: 1, name: title }).waitFor();
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
    await expect
      .poll(() => mailsTo(site, 'asker@example.org').join('\n'), { timeout: 30_000 })
      .toMatch(/List-Unsubscribe[\s\S]*dimethyl sulphide/);

    // Vote and accept.
    await asker.goto(address);
    const answer = asker.locator('article, section, li').filter({ hasText: 'dimethyl sulphide' }).last();
    await answer.getByRole('button', { name: /helped me/i }).click();
    await expect.poll(() => site.db.vote.count({ where: { member: { handle: 'asker' } } })).toBe(1);
    await asker.goto(address);
    await asker.getByRole('button', { name: 'This is the answer' }).first().click();
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

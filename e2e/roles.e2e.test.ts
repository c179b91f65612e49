import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonaHandle } from '../packages/api/src/demo/personas.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { signIn } from './support/sign-in.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Waits until words that were sent are there for everybody; whoever sent them sees them before. */
async function arrived(words: string): Promise<void> {
  await expect
    .poll(() => site.db.post.count({ where: { markdown: { contains: words } } }))
    .toBeGreaterThan(0);
}

const main = (page: Page) => page.locator('main');

/** What each role is there for, by hand of those who have it; what one does, the next one meets. */
describe.each([
  { width: 390, height: 844, colorScheme: 'light', device: 'phone' },
  { width: 1280, height: 900, colorScheme: 'dark', device: 'desk' },
] as const)('on a $device', ({ device, ...look }) => {
  const contexts = new Map<string, BrowserContext>();
  const problems: string[] = [];
  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
  });

  /** A page of somebody who has been here before. */
  const pageOf = async (who: PersonaHandle | 'visitor'): Promise<Page> => {
    const { width, height, colorScheme } = look;
    const known = contexts.get(who);
    const context =
      known ?? (await browser.newContext({ viewport: { width, height }, colorScheme, baseURL: site.url }));
    contexts.set(who, context);
    const page = await context.newPage();
    watchPage(page, problems);
    if (known === undefined && who !== 'visitor') await signIn(page, who);
    return page;
  };

  const title = `Steam fades after ten seconds on a cold ${device}`;
  let address: string;
  const answerOf = (page: Page) => main(page).locator('article', { hasText: 'Purge the wand first' }).last();

  test('a visitor finds an answer, and is asked in where they would take part', async () => {
    const page = await pageOf('visitor');
    await page.goto('/');
    const search = page.getByRole('banner').getByLabel('Search');
    await search.fill('pump');
    await search.press('Enter');
    await page.waitForURL(/\/search\?/);
    await main(page).locator('h2 a').first().click();
    await page.waitForURL(/\/t\/\d+/);
    await main(page).getByRole('heading', { level: 1 }).waitFor();
    const { id, slug } = await site.db.thread.findFirstOrThrow({
      where: { kind: 'QUESTION', solvedAt: { not: null }, audience: 'public', answerCount: { gt: 1 } },
      orderBy: { id: 'asc' },
    });
    await page.goto(`/t/${id}/${slug}`);
    const first = main(page).locator('article[id^="post-"]').nth(1);
    await first.getByText('The answer, accepted by who asked').waitFor();
    await first.getByRole('link', { name: /This helped me|Helped/ }).click();
    await page.waitForURL((url) => url.pathname === '/sign-in');
    expect(new URL(page.url()).searchParams.get('to')).toContain(`/t/${id}`);
  });

  test('a newcomer asks', async () => {
    const page = await pageOf('noor');
    await page.goto('/');
    await page.getByRole('link', { name: 'Ask', exact: true }).filter({ visible: true }).first().click();
    await page.waitForURL((url) => url.pathname === '/ask');
    await page.getByLabel('Your question').fill(title);
    await page
      .getByLabel('What happened, and what you tried')
      .fill(
        'It begins **strongly**, then there is only warm air. I descaled it last week and nothing changed.',
      );
    await page.getByLabel('Space').selectOption({ index: 1 });
    await main(page).getByRole('button', { name: 'Ask everyone' }).click();
    await page.waitForURL(/\/t\/\d+/);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    address = new URL(page.url()).pathname;
  });

  test('an expert answers, and another member says that it helped', async () => {
    const expert = await pageOf('signe');
    await expert.goto(address);
    await expert
      .getByRole('textbox', { name: /answer/i })
      .fill(
        `Purge the wand first on this ${device}, for *two seconds*, and wait until the light stands still.`,
      );
    await expert.getByRole('button', { name: 'Answer', exact: true }).click();
    await arrived(`Purge the wand first on this ${device}`);
    await answerOf(expert).waitFor();
    const reader = await pageOf('lars');
    await reader.goto(address);
    await answerOf(reader)
      .getByRole('button', { name: /This helped me/ })
      .click();
    await answerOf(reader).getByRole('button', { name: 'Helped you' }).waitFor();
    await expect
      .poll(() => site.db.vote.count({ where: { post: { thread: { title }, role: 'ANSWER' } } }))
      .toBe(1);
  });

  test('who asked hears of it and accepts it', async () => {
    const page = await pageOf('noor');
    await expect
      .poll(
        async () => {
          await page.goto('/inbox');
          return main(page).textContent();
        },
        { timeout: 15_000 },
      )
      .toContain(title);
    await page.goto(address);
    await answerOf(page).getByRole('button', { name: 'This is the answer' }).click();
    await answerOf(page).getByRole('button', { name: 'You accepted this' }).waitFor();
    await expect
      .poll(async () => (await site.db.thread.findFirstOrThrow({ where: { title } })).solvedAt)
      .not.toBeNull();
  });

  test('an agent verifies it for the brand, and visitors see whose word that is', async () => {
    const agent = await pageOf('maja');
    await agent.goto(address);
    await answerOf(agent).getByRole('button', { name: 'More' }).click();
    await answerOf(agent).getByRole('button', { name: 'Verify for the brand' }).click();
    await answerOf(agent)
      .getByText(/verified by Maja/)
      .waitFor();
    await expect
      .poll(async () => (await site.db.thread.findFirstOrThrow({ where: { title } })).verifiedAt)
      .not.toBeNull();
    const visitor = await pageOf('visitor');
    await visitor.goto(`${address}?seen=verified`);
    await answerOf(visitor)
      .getByText(/verified by Maja/)
      .waitFor();
  });

  test('the product team answers an idea in the name of the brand', async () => {
    const { id, slug } = await site.db.thread.findFirstOrThrow({
      where: { kind: 'IDEA', audience: 'public', lockedAt: null, closedAt: null, state: 'VISIBLE' },
      orderBy: { id: 'asc' },
    });
    const words = `We read this with a ${device} at hand and look into it.`;
    const page = await pageOf('tomas');
    await page.goto(`/t/${id}/${slug}`);
    await page.getByRole('textbox', { name: /reply/i }).fill(words);
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    await arrived(words);
    const visitor = await pageOf('visitor');
    await visitor.goto(`/t/${id}/${slug}?order=oldest&seen=${device}`);
    const reply = main(visitor).locator('article', { hasText: words }).last();
    await reply.getByRole('button', { name: 'Brygga' }).waitFor();
  });

  test('a moderator decides on a report, and locks what has been said often enough', async () => {
    const reporter = await pageOf('lars');
    await reporter.goto(address);
    const { id } = await site.db.post.findFirstOrThrow({ where: { thread: { title }, role: 'OPENING' } });
    await reporter.goto(`/report?post=${id}`);
    await reporter.getByLabel('Does not belong here').check();
    await reporter.getByRole('button', { name: 'Send to the moderators' }).click();
    await reporter.getByText('Thank you: a moderator will look at it.').waitFor();

    const page = await pageOf('ida');
    await page.goto('/desk/reports');
    await main(page)
      .getByRole('link', { name: /It begins strongly/ })
      .first()
      .click();
    await page.waitForURL(/\/desk\/reports\/\d+/);
    await page.getByLabel('Leave it').check();
    await page.getByLabel('Why').fill('It is about a machine of ours.');
    await page.getByRole('button', { name: 'Decide' }).click();
    await expect
      .poll(() => site.db.report.findFirst({ where: { postId: id } }))
      .toMatchObject({ state: 'DISMISSED' });
    const thread = await site.db.thread.findFirstOrThrow({ where: { title } });
    await page.goto(`/manage/${thread.id}`);
    const lock = main(page).locator('details', { has: page.locator('input[name="intent"][value="lock"]') });
    await lock.locator('summary').click();
    await lock.getByLabel('Why').fill('Solved and verified.');
    await lock.getByRole('button').click();
    await expect
      .poll(async () => (await site.db.thread.findUniqueOrThrow({ where: { id: thread.id } })).lockedAt)
      .not.toBeNull();
    const member = await pageOf('signe');
    await member.goto(address);
    await main(member).getByRole('heading', { level: 1 }).waitFor();
    expect(await member.getByRole('textbox', { name: /answer/i }).count()).toBe(0);
  });

  test('an admin makes a space, which visitors find', async () => {
    const name = `Beans for the ${device}`;
    const page = await pageOf('astrid');
    await page.goto('/admin/categories');
    const form = main(page).locator('form').filter({ hasText: 'Make this space' });
    if (!(await form.getByLabel('Name').isVisible()))
      await main(page).getByText('A new space').first().click();
    await form.getByLabel('Name').fill(name);
    await form.getByLabel('What belongs here').fill('Roasts, blends and where they come from.');
    await form.getByRole('button', { name: 'Make this space' }).click();
    await main(page).getByRole('link', { name }).waitFor();
    const visitor = await pageOf('visitor');
    await visitor.goto(`/spaces?seen=${device}`);
    await main(visitor).getByRole('link', { name }).first().click();
    await main(visitor).getByRole('heading', { level: 1, name }).waitFor();
    expect(problems).toEqual([]);
  });
});

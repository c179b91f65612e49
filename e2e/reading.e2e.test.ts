import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../packages/api/src/demo/personas.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { untilAlive } from './support/until-alive.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
/** A question with 130 answers, most helpful first. */
let path: string;
let answers: number[];
const problems: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
  const { db } = site;
  const thread = await db.thread.findFirstOrThrow({
    where: {
      kind: 'QUESTION',
      audience: 'public',
      solvedAt: { not: null },
      author: { logins: { some: {} } },
    },
    orderBy: { id: 'asc' },
  });
  path = `/t/${thread.id}/${thread.slug}`;
  const { html, markdown, rendererVersion, authorId } = await db.post.findFirstOrThrow({
    where: { threadId: thread.id, acceptedAt: { not: null } },
  });
  await db.post.createMany({
    data: Array.from({ length: 130 }, (_, n) => ({
      threadId: thread.id,
      role: 'ANSWER' as const,
      authorId,
      markdown,
      html,
      rendererVersion,
      score: -n,
      createdAt: new Date(thread.createdAt.getTime() + n * 1000),
    })),
  });
  answers = (
    await db.post.findMany({
      where: { threadId: thread.id, role: 'ANSWER' },
      orderBy: [
        { acceptedAt: { sort: 'asc', nulls: 'last' } },
        { verifiedAt: { sort: 'asc', nulls: 'last' } },
        { score: 'desc' },
        { id: 'asc' },
      ],
    })
  ).map(({ id }) => id);
  await db.thread.update({ where: { id: thread.id }, data: { answerCount: answers.length } });
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function contextOf(
  persona?: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const viewport = { width: 1000, height: 800 };
  const context = await browser.newContext({ baseURL: site.url, viewport, ...options });
  if (persona) {
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(`${persona}@brygga.example`);
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.close();
  }
  return context;
}

async function pageOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  watchPage(page, problems);
  return page;
}

const shown = (page: Page) =>
  page
    .locator('main article[id^="post-"]')
    .evaluateAll((posts) => posts.slice(1).map(({ id }) => Number(id.slice('post-'.length))));
const topOf = (page: Page, number: number) =>
  page.locator(`#post-${number}`).evaluate((post) => Math.round(post.getBoundingClientRect().top));

describe('a long thread', () => {
  test('unrolls in both directions around what is read, and is found again there', async () => {
    const context = await contextOf();
    const page = await pageOf(context);
    const middle = answers[60]!;
    // An old link, whose answer is on none of the first pages.
    await page.goto(`${path}#post-${middle}`);
    await page.waitForURL((url) => url.search === `?post=${middle}`);
    await page.locator(`#post-${middle}[data-arrived]`).waitFor();
    expect(await shown(page)).toEqual(answers.slice(60, 80));

    const before = await topOf(page, middle);
    expect(before).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Earlier answers' }).evaluate((link: HTMLElement) => link.click());
    await page.locator(`#post-${answers[40]}`).waitFor();
    expect(await shown(page)).toEqual(answers.slice(40, 80));
    expect(Math.abs((await topOf(page, middle)) - before)).toBeLessThanOrEqual(2);

    for (const last of [100, 120]) {
      const link = page.getByRole('link', { name: 'Later answers' });
      await link.scrollIntoViewIfNeeded();
      const edge = answers[last - 21]!;
      const top = await topOf(page, edge);
      // Pressed by script: the test's mouse may scroll the page first.
      await link.evaluate((one: HTMLElement) => one.click());
      await page.locator(`#post-${answers[last - 1]}`).waitFor();
      expect(Math.abs((await topOf(page, edge)) - top)).toBeLessThanOrEqual(2);
    }
    // Never more than a hundred; what is farthest away goes.
    await page.getByRole('link', { name: 'Later answers' }).click();
    await page.locator(`#post-${answers.at(-1)}`).waitFor();
    expect(await shown(page)).toEqual(answers.slice(40));

    const reading = answers[110]!;
    await page.locator(`#post-${reading}`).scrollIntoViewIfNeeded();
    const place = await topOf(page, reading);
    // Pressed by script: the test's mouse would scroll the page first.
    await page
      .getByRole('banner')
      .getByRole('link', { name: 'Brygga, home' })
      .evaluate((link: HTMLElement) => link.click());
    await page.waitForURL((url) => url.pathname === '/');
    await page.goBack();
    await page.locator(`#post-${reading}`).waitFor();
    await expect.poll(async () => Math.abs((await topOf(page, reading)) - place)).toBeLessThanOrEqual(2);
    await context.close();
  });

  test('is pages without JavaScript, and a link to an answer leads to the page that has it', async () => {
    const context = await contextOf(undefined, { javaScriptEnabled: false });
    const page = await pageOf(context);
    await page.goto(path);
    expect(await shown(page)).toEqual(answers.slice(0, 20));
    await page.getByRole('link', { name: 'Later answers' }).click();
    expect(await shown(page)).toEqual(answers.slice(20, 40));
    const reply = page.locator(`#post-${answers[25]}`);
    const link = await reply.locator('time').first().locator('xpath=..').getAttribute('href');
    await page.goto(link!);
    expect(await shown(page)).toContain(answers[25]);
    expect(await page.locator(':target').getAttribute('id')).toBe(`post-${answers[25]}`);
    await page.getByRole('link', { name: /^Solved by/ }).click();
    expect(await page.locator(':target').getAttribute('id')).toBe(`post-${answers[0]}`);
    await context.close();
  });

  test('is printed whole', async () => {
    const context = await contextOf();
    await context.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', location.pathname);
    });
    const page = await pageOf(context);
    await page.goto(path);
    await page.getByRole('link', { name: 'Print all of it' }).click();
    await page.locator('[data-printed^="/print/"]').waitFor();
    expect(await shown(page)).toEqual(answers);
    await page.emulateMedia({ media: 'print' });
    for (const role of ['banner', 'contentinfo', 'button'] as const) {
      expect([role, await page.getByRole(role).count()]).toEqual([role, 0]);
    }
    await context.close();
  });
});

test('a thread holds still while it loads, when comments are opened, and when one goes on over a slow line', async () => {
  const context = await contextOf('noor');
  const page = await pageOf(context);
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shift = () => page.evaluate(() => (window as unknown as { shift: number }).shift);
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.getByText('Comment', { exact: true }).first().click();
  await page.mouse.wheel(0, 3000);
  await page.waitForTimeout(600);
  expect(await shift()).toBeLessThan(0.02);
  // Later than what a press may move.
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 900));
    await route.continue();
  });
  for (const name of ['Spaces', 'Home', 'Inbox', 'You']) {
    const link = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name });
    const address = await link.getAttribute('href');
    await link.click();
    await page.waitForURL((url) => url.pathname === address);
    await page.waitForTimeout(300);
    expect(await shift(), name).toBeLessThan(0.02);
  }
  await context.close();
});

test('who comes back is told what is new, in the feed and in the thread', async () => {
  const { db } = site;
  const context = await contextOf('noor');
  const page = await pageOf(context);
  const number = Number(path.split('/')[2]);
  const noor = { threadId: number, member: { handle: 'noor' } };
  // They may have been here before.
  await db.threadReading.deleteMany({ where: noor });
  const told = page.waitForRequest((request) => request.url().endsWith('/beacon'));
  await page.goto(path);
  await told;
  // It is written with others, a second later.
  await expect.poll(() => db.threadReading.count({ where: noor }), { timeout: 15_000 }).toBe(1);
  await page.goto('about:blank');
  const { html, markdown, rendererVersion } = await db.post.findUniqueOrThrow({ where: { id: answers[0]! } });
  const signe = await db.member.findUniqueOrThrow({ where: { handle: 'signe' } });
  const post = await db.post.create({
    data: {
      threadId: number,
      role: 'ANSWER',
      authorId: signe.id,
      html,
      markdown,
      rendererVersion,
      score: -500,
    },
  });
  await db.thread.update({
    where: { id: number },
    data: { lastActivityAt: post.createdAt, answerCount: { increment: 1 } },
  });
  await page.goto('/questions');
  const row = page.locator('main li').filter({ has: page.locator(`a[href="${path}"]`) });
  await row.getByText('1 new').waitFor();
  await row.getByRole('link').first().click();
  await page.getByRole('link', { name: '1 new since your last visit' }).click();
  await page.locator(`#post-${post.id}[data-arrived]`).waitFor();
  expect(await page.locator(`#post-${post.id}`).getByText('New', { exact: true }).count()).toBe(1);
  await context.close();
});

test('what is accepted and verified shows at once, and is taken back when it was refused', async () => {
  const post = await site.db.post.findUniqueOrThrow({
    where: { id: answers[7]! },
    include: { thread: { include: { author: true } } },
  });
  const readers = [
    {
      handle: post.thread.author!.handle,
      mutation: 'acceptAnswer',
      button: 'This is the answer',
      word: /^The answer, accepted/,
    },
    { handle: 'maja', mutation: 'verifyAnswer', button: 'Verify for the brand', word: /^verified by Maja/ },
  ];
  for (const { handle, mutation, button, word } of readers) {
    const context = await contextOf(handle);
    const page = await pageOf(context);
    let refuse = () => {};
    const refusal = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (!new RegExp(`\\b${mutation}\\(`).test(route.request().postData() ?? '')) return route.continue();
      await refusal;
      const data = { [mutation]: { __typename: 'NotAllowedError', code: 'NOT_PERMITTED' } };
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify({ data }) });
    });
    await page.goto(`/t/${post.threadId}#post-${post.id}`);
    await untilAlive(page);
    const answer = page.locator(`#post-${post.id}`);
    if (mutation === 'verifyAnswer') await answer.getByRole('button', { name: 'More' }).click();
    await answer.getByRole('button', { name: button }).click();
    await answer.getByText(word).waitFor();
    refuse();
    await answer.getByText(word).waitFor({ state: 'detached' });
    await page.getByText('You may not do this here.').first().waitFor();
    await context.close();
  }
  expect(problems).toEqual([]);
});

test('a page that takes its time is stood for by its shape', async () => {
  const context = await contextOf();
  const page = await pageOf(context);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(path);
  await untilAlive(page);
  const { promise: late, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    await late;
    await route.continue();
  });
  await page.evaluate(() => scrollTo(0, 3000));
  await page.getByRole('navigation').getByRole('link', { name: 'Discussions', exact: true }).click();
  const shape = page.getByRole('status').filter({ hasText: 'The page is on its way' });
  await shape.waitFor();
  await page.locator('main').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  answer();
  await page.getByRole('heading', { level: 1, name: 'Discussions' }).waitFor();
  await shape.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
  await context.close();
});

test('keys go from text to text, open the sheet, and can be switched off', async () => {
  const context = await contextOf();
  const page = await pageOf(context);
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await page.goto(path);
  await untilAlive(page);
  await page.keyboard.press('j');
  await expect.poll(focused).toMatch(/^post-/);
  const opening = await focused();
  await page.keyboard.press('j');
  await expect.poll(focused).toBe(`post-${answers[0]}`);
  await page.keyboard.press('k');
  await expect.poll(focused).toBe(opening);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByLabel('Single keys do something').uncheck();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  expect(await focused()).toBe(opening);
  expect(problems).toEqual([]);
  await context.close();
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../packages/api/src/testing/builders.ts';
import { signInAs } from '../packages/api/src/testing/sign-in-as.ts';
import { instanceSecret } from '../packages/server/src/lifecycle/data-directory.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
const problems: string[] = [];
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Somebody with a browser of their own; a visitor unless a member is named. */
async function somebody(member: { id: number } | null, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  if (member) {
    const cookie = await signInAs(site.db, instanceSecret(site.dataDir), member.id);
    const [name, value] = cookie.split('=', 2) as [string, string];
    await context.addCookies([{ name, value, url: site.url }]);
  }
  const page = await context.newPage();
  watchPage(page, problems);
  return page;
}

/** Opens a page and waits until it hears of what changes. */
async function openLive(page: Page, address: string): Promise<void> {
  const stream = page.waitForResponse(
    (response) =>
      response.url().endsWith('/graphql') &&
      response.headers()['content-type']?.startsWith('text/event-stream') === true,
  );
  await page.goto(address);
  await watchShifts(page);
  // A visitor’s begins once they do something after the page has come to rest.
  let isOpen = false;
  const opened = stream.then(() => {
    isOpen = true;
  });
  while (!isOpen) {
    await page.keyboard.press('Shift');
    await Promise.race([opened, page.waitForTimeout(500)]);
  }
  // The first it says is how things stand.
  await page.waitForTimeout(500);
}

declare global {
  interface Window {
    shifted: number;
  }
}

/** Adds up what moves by itself, as the browser measures it. */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
}

/** Where the words of a post are on the screen. */
const top = (page: Page, post: number) =>
  page.locator(`#post-${post}`).evaluate((article) => Math.round(article.getBoundingClientRect().top));

/** Whether that is still so: windows scroll by whole pixels, lines of text have parts of them. */
const isAt = (before: number, now: number) => Math.abs(now - before) <= 1;

const answerText = (n: number) =>
  `Answer ${n}. ${'Open the steam valve and wait until it stops. '.repeat(30)}`;

describe.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('a thread that two look at, at $width pixels', (viewport) => {
  let asker: Awaited<ReturnType<typeof buildMember>>;
  let helper: Awaited<ReturnType<typeof buildMember>>;
  let thread: Awaited<ReturnType<typeof buildThread>>;
  let posts: number[];
  beforeEach(async () => {
    [asker, helper] = [await buildMember(site.db), await buildMember(site.db)];
    thread = await buildThread(site.db, { authorId: asker.id, markdown: answerText(0) });
    await site.db.follow.create({ data: { memberId: asker.id, kind: 'THREAD', subjectId: thread.id } });
    posts = [];
    for (let n = 1; n <= 3; n++) {
      posts.push((await buildAnswer(site.db, { threadId: thread.id, markdown: answerText(n) })).id);
    }
  });

  test('shows what others do, without a reload and without moving what is read', async () => {
    const [first, second, third] = posts as [number, number, number];
    const address = `/t/${thread.id}/${thread.slug}`;
    // Both do not like motion, so that nothing is half there when it is measured.
    const options = { viewport, reducedMotion: 'reduce' } as const;
    const reader = await somebody(asker, options);
    const writer = await somebody(helper, options);
    await openLive(reader, address);
    await openLive(writer, address);
    const document = await reader.evaluate(() => performance.timeOrigin);

    // The reader is in the middle of the second answer.
    await reader.locator(`#post-${second}`).evaluate((article) => {
      scrollTo({ top: scrollY + article.getBoundingClientRect().top + 40, behavior: 'instant' });
    });
    await reader.waitForTimeout(100);
    const before = await top(reader, second);
    const still = async () => {
      expect(await top(reader, second)).toBe(before);
      // A count of two digits may be a hair wider than one.
      expect(await reader.evaluate(() => window.shifted)).toBeLessThan(0.001);
    };

    // A vote is counted where it stands; this one is below what is read.
    await writer.locator(`#post-${third}`).getByRole('button', { name: /help/i }).first().click();
    await reader
      .locator(`#post-${third}`)
      .getByRole('button', { name: /help.*1/i })
      .waitFor({ state: 'attached', timeout: 15_000 });
    await still();

    // A comment above what is read appears, and what is read stays.
    const comment = writer.locator(`#post-${first}`);
    await comment.getByText('Comment', { exact: true }).first().click();
    await comment.getByRole('textbox').fill('That worked here as well.');
    await comment
      .getByRole('button', { name: /comment/i })
      .last()
      .click();
    await reader
      .locator(`#post-${first}`)
      .getByText('That worked here as well.')
      .waitFor({ state: 'attached', timeout: 15_000 });
    await still();

    // An answer is told of, and stands below the others when it is asked for.
    const bar = reader.getByRole('status').filter({ hasText: '1 new answer' });
    await writer
      .getByRole('textbox', { name: /answer/i })
      .fill('Descale it first: two litres, then rinse twice.');
    await writer.getByRole('button', { name: 'Answer', exact: true }).click();
    await bar.waitFor({ timeout: 15_000 });
    await still();
    expect(await reader.getByText('two litres, then rinse').count()).toBe(0);
    // The rest of the page is looked at with all pages.
    expect((await axeViolations(reader)).filter((found) => found.includes('LiveBar'))).toEqual([]);
    // Who wrote it is not told of it.
    expect(await writer.getByText('1 new answer').count()).toBe(0);
    await reader.getByRole('button', { name: 'Show' }).click();
    await reader.getByText('two litres, then rinse').waitFor({ state: 'attached' });
    await still();
    await reader.getByRole('link', { name: 'Go to it' }).click();
    await reader.getByText('two litres, then rinse').waitFor();
    expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(0);

    // The bell heard of comment and answer, and perhaps of a badge that these earned.
    const two = /^[23]$/;
    const unread =
      viewport.width > 1000 ? reader.getByRole('navigation').getByText(two) : reader.getByText(two);
    await expect.poll(() => unread.count(), { timeout: 15_000 }).toBeGreaterThan(0);

    // The asker accepts; who wrote it reads that where they are.
    const mine = writer.locator('article').filter({ hasText: 'two litres, then rinse' });
    await writer.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const theirs = reader.locator('article').filter({ hasText: 'two litres, then rinse' });
    await theirs.getByRole('button', { name: 'This is the answer' }).click();
    await writer.locator('h1').locator('..').getByText('Solved').waitFor({ timeout: 15_000 });
    await mine
      .getByText('The answer', { exact: false })
      .first()
      .waitFor({ state: 'attached', timeout: 15_000 });

    expect(await reader.evaluate(() => performance.timeOrigin)).toBe(document);
    for (const page of [reader, writer]) await page.context().close();
  });

  test('shows edits, verification and deletion, and only tells of them where they would move what is read', async () => {
    const [, second] = posts as [number, number];
    // Below what the window shows.
    const far = (await buildAnswer(site.db, { threadId: thread.id, markdown: answerText(4) })).id;
    const own = await buildAnswer(site.db, {
      threadId: thread.id,
      authorId: helper.id,
      markdown: answerText(5),
    });
    const address = `/t/${thread.id}/${thread.slug}`;
    const options = { viewport, reducedMotion: 'reduce' } as const;
    const reader = await somebody(asker, options);
    const writer = await somebody(helper, options);
    const agent = await somebody(await buildMember(site.db, { role: 'AGENT' }), options);
    await openLive(reader, address);
    await reader.locator(`#post-${second}`).evaluate((article) => {
      scrollTo({ top: scrollY + article.getBoundingClientRect().top + 40, behavior: 'instant' });
    });
    await reader.waitForTimeout(100);
    const before = await top(reader, second);
    const still = async () => {
      expect(await top(reader, second)).toSatisfy((now: number) => isAt(before, now));
      expect(await reader.evaluate(() => window.shifted)).toBeLessThan(0.001);
    };
    const menuOf = async (page: Page, post: number) => {
      await page.goto(address);
      await page.locator(`#post-${post}`).getByRole('button', { name: 'More' }).click();
    };
    const verify = async (post: number) => {
      await menuOf(agent, post);
      await agent.getByRole('button', { name: 'Verify for the brand' }).click();
    };

    // Below what is read, a text becomes the new one.
    await writer.goto(`/posts/${own.id}/edit`);
    await writer
      .locator('main')
      .getByRole('textbox')
      .first()
      .fill('Descale it first: two litres, then rinse.');
    await writer.locator('main').getByRole('button', { name: /save/i }).click();
    await reader
      .locator(`#post-${own.id}`)
      .getByText('two litres, then rinse')
      .waitFor({ state: 'attached', timeout: 15_000 });
    await still();

    // An answer there gets the brand's word.
    await verify(far);
    await reader
      .locator(`#post-${far}`)
      .getByText(/^verified by/)
      .waitFor({ state: 'attached', timeout: 15_000 });
    await still();

    // One that is taken down goes.
    await menuOf(writer, own.id);
    await writer.getByRole('button', { name: 'Delete' }).click();
    await reader.locator(`#post-${own.id}`).waitFor({ state: 'detached', timeout: 15_000 });
    await still();

    // What is read itself is told of, and shown when asked for, in its place.
    await verify(second);
    await reader
      .getByRole('status')
      .filter({ hasText: /verified an answer/ })
      .waitFor({ timeout: 15_000 });
    expect(
      await reader
        .locator(`#post-${second}`)
        .getByText(/^verified by/)
        .count(),
    ).toBe(0);
    await still();
    await reader.getByRole('button', { name: 'Show' }).click();
    await reader
      .locator(`#post-${second}`)
      .getByText(/^verified by/)
      .waitFor({ state: 'attached' });
    await still();
    for (const page of [reader, writer, agent]) await page.context().close();
  });

  test('leaves what one accepts where it stands, and does not tell one of it', async () => {
    const [, second] = posts as [number, number];
    const page = await somebody(asker, { viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
    // What keeps the page up to date comes after the page was loaded anew, as over a slow line.
    let late = 0;
    await page.route('**/assets/live-page-*.js', async (route) => {
      late += 1;
      await page.waitForTimeout(1_500);
      await route.continue();
    });
    await openLive(page, `/t/${thread.id}/${thread.slug}`);
    const answer = page.locator(`#post-${second}`);
    await answer.getByRole('button', { name: 'This is the answer' }).scrollIntoViewIfNeeded();
    const before = await top(page, second);
    await answer.getByRole('button', { name: 'This is the answer' }).click();
    await page.locator('h1').locator('..').getByText('Solved').waitFor({ state: 'attached' });
    expect(await top(page, second)).toSatisfy((now: number) => isAt(before, now));
    // What the stream says of it comes by then, and is asked for within two seconds.
    await page.waitForTimeout(2_500);
    await answer.getByRole('button', { name: 'You accepted this' }).waitFor();
    expect(late).toBe(1);
    expect(await page.getByText('An answer was accepted').count()).toBe(0);
    expect(await top(page, second)).toSatisfy((now: number) => isAt(before, now));
    expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.001);
    await page.context().close();
  });

  test('catches up after the connection was away, for a visitor as well', async () => {
    const page = await somebody(null, { viewport, reducedMotion: 'reduce' });
    await openLive(page, `/t/${thread.id}/${thread.slug}`);
    await page.context().setOffline(true);
    await buildAnswer(site.db, { threadId: thread.id, markdown: 'Said while nobody could hear it, at all.' });
    await page.context().setOffline(false);
    await page.getByRole('status').filter({ hasText: '1 new answer' }).waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('Said while nobody could hear it').waitFor({ state: 'attached' });
    await page.context().close();
  });
});

test('nothing of it is loaded before a visitor does something', async () => {
  const thread = await buildThread(site.db);
  const page = await somebody(null, {});
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`/t/${thread.id}/${thread.slug}`, { waitUntil: 'load' });
  await page.waitForTimeout(5_000);
  // A visitor who only glances costs nothing.
  expect(loaded.filter((path) => /live-|keep-thread|LiveBar|graphql/.test(path))).toEqual([]);
  // What they do before the page has come to rest is not waited for.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Shift');
        return loaded.some((path) => path.includes('keep-thread'));
      },
      { timeout: 20_000, interval: 250 },
    )
    .toBe(true);
  await page.context().close();
});

test('no page complained', () => {
  // What the browser says of a connection that was taken away is what was asked for.
  expect(problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/.test(problem))).toEqual([]);
});

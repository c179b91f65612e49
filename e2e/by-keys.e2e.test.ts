import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { signIn } from './support/sign-in.ts';
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

const patient = { timeout: 10_000 };
const palette = (page: Page) => page.getByRole('dialog', { name: 'Quick access' });
const options = (page: Page) => palette(page).getByRole('option');
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true });
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
  });

describe.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('the palette, at $width pixels', (viewport) => {
  test('finds threads, places, tags and people, by keys alone', async () => {
    const page = await somebody({ viewport });
    await page.goto('/questions');
    await untilAlive(page);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).getByRole('combobox').waitFor();
    // Its code came when it was wanted.
    expect(loaded.some((url) => url.includes('Palette'))).toBe(true);
    await expect.poll(() => focused(page), patient).toBe('Search, or go to a page');
    expect(await axeViolations(page)).toEqual([]);
    // It takes nothing of the page's room: what is wide stays within the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);

    // A place is known before the server is asked.
    const answered = page.waitForResponse((response) => /"kvarn"/.test(response.request().postData() ?? ''));
    await page.keyboard.type('kvarn');
    await expect.poll(() => chosen(page).textContent(), patient).toBe('Kvarn 64');
    await answered;
    const groups = palette(page).getByRole('group');
    await expect
      .poll(() => groups.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))), patient)
      .toEqual(expect.arrayContaining(['Pages and actions', 'Search', 'Threads']));
    await options(page).locator('mark').first().waitFor();
    // Told once the typing rests and all is there; from then on nothing moves.
    await expect
      .poll(async () => {
        const told = await palette(page).getByRole('status').textContent();
        return told === `${await options(page).count()} choices`;
      }, patient)
      .toBe(true);
    // The field tells where the keys are; they go round.
    const count = await options(page).count();
    const last = await options(page)
      .nth(count - 1)
      .getAttribute('id');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen(page).getAttribute('id'), patient).toBe(last);
    await expect
      .poll(() => palette(page).getByRole('combobox').getAttribute('aria-activedescendant'), patient)
      .toBe(last);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/products/kvarn-64');
    await palette(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');

    await page.keyboard.press('ControlOrMeta+k');
    await palette(page).getByRole('combobox').fill('sign');
    await options(page)
      .filter({ hasText: /^Signe/ })
      .click();
    await page.waitForURL('**/members/signe');
  });

  test('keeps the focus, and gives it back', async () => {
    const page = await somebody({ viewport });
    await page.goto('/');
    await untilAlive(page);
    const opener = page.getByRole('button', { name: 'Quick access' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await palette(page).getByRole('combobox').waitFor();
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      const inside = await page.evaluate(() => {
        const { activeElement } = document;
        // The browser's own controls count as the document's body.
        return activeElement === document.body || activeElement?.closest('dialog') !== null;
      });
      expect(inside, key).toBe(true);
    }
    await palette(page).getByRole('combobox').focus();
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page), patient).toMatch(/^Quick access/);
  });
});

test('acts: another theme, another language, out', async () => {
  const page = await somebody();
  await signIn(page, 'ida');
  const choose = async (typed: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    const field = palette(page).getByRole('combobox');
    await field.fill(typed);
    await chosen(page)
      .filter({ hasText: new RegExp(typed, 'i') })
      .waitFor();
    await page.keyboard.press('Enter');
    // The next one is another palette.
    await field.waitFor({ state: 'detached' });
  };
  await untilAlive(page);
  await choose('dark col');
  await expect.poll(() => page.locator('html').getAttribute('data-theme'), patient).toBe('dark');
  // A moderator's desk is one of the places; for others it is not (see the unit tests).
  await choose('reports');
  await page.waitForURL('**/desk/reports');
  await choose('svenska');
  await page.waitForURL('**/sv/desk/reports');
  await untilAlive(page);
  await page.keyboard.press('ControlOrMeta+k');
  const quick = page.getByRole('dialog', { name: 'Snabbval' });
  await quick.getByRole('combobox').fill('logga ut');
  await quick
    .getByRole('option', { selected: true })
    .filter({ hasText: /logga ut/i })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).waitFor();
});

test('offers what was searched for, and forgets it', async () => {
  const page = await somebody();
  await page.goto('/');
  await page.getByRole('banner').getByRole('combobox', { name: 'Search' }).fill('limescale');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=limescale');
  await page.getByRole('heading', { level: 1, name: '“limescale”' }).waitFor();
  // It is the page's scripts that remember it.
  await untilAlive(page);
  await page.goto('/questions');
  await untilAlive(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect.poll(() => chosen(page).textContent(), patient).toBe('limescale');
  await options(page).filter({ hasText: 'Forget these searches' }).click();
  await options(page).filter({ hasText: 'limescale' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

describe.each([true, false])('a saved search, with JavaScript: %s', (javaScriptEnabled) => {
  test('is made again, renamed, deleted and brought back', async () => {
    const page = await somebody({ javaScriptEnabled });
    await signIn(page, 'lars');
    await page.goto('/search?q=descaling&kind=tip');
    await page.locator('summary').filter({ hasText: 'Save this search' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('descaling, Tips');
    await page.getByLabel('Name').fill('Descaling tips');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved as “Descaling tips”').waitFor();
    await page.getByRole('link', { name: 'All saved searches' }).click();
    await page.getByRole('heading', { level: 1, name: 'Saved searches' }).waitFor();
    if (!javaScriptEnabled) await page.goto('/searches');
    await page.locator('summary').filter({ hasText: 'Rename' }).click();
    await page.getByLabel('Name').fill('How to descale');
    await page.getByRole('button', { name: 'Save name' }).click();
    await page.getByRole('link', { name: 'How to descale' }).waitFor();
    await page.getByRole('button', { name: /^Delete.*How to descale$/ }).click();
    await page.getByText('“How to descale” was deleted.').waitFor();
    await page.getByText('No saved searches yet.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'How to descale' }).click();
    await page.waitForURL(/\/search\?q=descaling&kind=tip$/);
    await page.getByRole('heading', { level: 1, name: '“descaling”' }).waitFor();
    await site.db.savedSearch.deleteMany();
  });
});

test('a thread reads in order: what it is, the question, the answer that holds, the others, the composer', async () => {
  const page = await somebody();
  await signIn(page, 'lars');
  const thread = await site.db.thread.findFirstOrThrow({
    where: { kind: 'QUESTION', state: 'VISIBLE', verifiedAt: { not: null }, answerCount: { gt: 1 } },
    include: {
      posts: { where: { verifiedAt: { not: null } }, include: { author: true } },
    },
  });
  await page.goto(`/t/${thread.id}/${thread.slug}`);
  await untilAlive(page);
  const tree = await page.locator('body').ariaSnapshot();
  const { displayName } = thread.posts[0]!.author!;
  const order = [
    '- banner',
    '- main',
    `heading "${thread.title}" [level=1]`,
    'heading "The question" [level=2]',
    `article "Answer by ${displayName}"`,
    'textbox "Your answer"',
    '- complementary "Beside this thread"',
    '- contentinfo',
  ].map((line) => [line, tree.indexOf(line)] as const);
  for (const [line, at] of order) expect(at, line).toBeGreaterThan(-1);
  expect(order.toSorted(([, one], [, other]) => one - other)).toEqual(order);
  // The answer that holds is the first of all.
  expect(tree.indexOf('article "Answer by')).toBe(tree.indexOf(`article "Answer by ${displayName}"`));

  const { landmarks, levels } = await page.evaluate(() => ({
    landmarks: Array.from(document.querySelectorAll('nav, aside, section[aria-label]'))
      .filter((one) => one.checkVisibility())
      .map((one) => `${one.tagName} ${one.getAttribute('aria-label')}`),
    levels: Array.from(document.querySelectorAll('main :is(h1, h2, h3, h4)'), ({ tagName }) =>
      Number(tagName[1]),
    ),
  }));
  // Landmarks of a kind are told apart by their names; no level of headings is passed over.
  expect(new Set(landmarks).size).toBe(landmarks.length);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
});

test('what people wrote in another language says so, and so does each language that is offered', async () => {
  const page = await somebody();
  await page.goto('/questions');
  const languages = new Map(
    (await site.db.thread.findMany({ select: { id: true, language: true } })).map(({ id, language }) => [
      id,
      language,
    ]),
  );
  const rows = await page.locator('main h2:has(a[href*="/t/"])').evaluateAll((all) =>
    all.map((row) => ({
      id: Number(/\/t\/(\d+)/.exec(row.querySelector('a')!.href)![1]),
      language: row.closest('[lang]')!.getAttribute('lang'),
    })),
  );
  expect(new Set(rows.map(({ language }) => language)).size).toBeGreaterThan(1);
  for (const { id, language } of rows) expect([id, language]).toEqual([id, languages.get(id)]);

  const danish = await site.db.thread.findFirstOrThrow({
    where: { language: 'da', state: 'VISIBLE', audience: 'public' },
  });
  await page.goto(`/t/${danish.id}/${danish.slug}`);
  expect(await page.locator('h1').evaluate((title) => title.closest('[lang]')!.getAttribute('lang'))).toBe(
    'da',
  );
  expect(
    await page
      .locator('[data-words]')
      .first()
      .evaluate((text) => text.closest('[lang]')!.getAttribute('lang')),
  ).toBe('da');
  for (const code of ['sv', 'da', 'nl', 'fr'])
    expect(await page.locator(`footer a[hreflang="${code}"]`).getAttribute('lang')).toBe(code);
});

describe.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('by keys alone, at $width pixels', (viewport) => {
  test('every stop of a thread is seen, there and back, and none keeps the focus', async () => {
    const page = await somebody({ viewport });
    await signIn(page, 'lars');
    const { id, slug } = await site.db.thread.findFirstOrThrow({
      where: { kind: 'QUESTION', state: 'VISIBLE', answerCount: { gt: 2 } },
    });
    await page.goto(`/t/${id}/${slug}`);
    await untilAlive(page);
    const seen = async () =>
      page.evaluate(() => {
        const element = document.activeElement!;
        if (element === document.body) return null;
        const { left, top, right, bottom, width } = element.getBoundingClientRect();
        const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
        const isSeen =
          width < 2 ||
          points.some(([x, y]) => {
            const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
            return hit !== null && (element.contains(hit) || hit.contains(element));
          });
        return { isSeen, name: `${element.tagName} ${element.textContent?.slice(0, 40)}` };
      });
    for (const key of ['Tab', 'Shift+Tab']) {
      let stops = 0;
      for (; stops < 200; stops++) {
        await page.keyboard.press(key);
        const stop = await seen();
        if (stop === null) break;
        expect(stop, `${key} ${stops}`).toMatchObject({ isSeen: true });
      }
      expect(stops).toBeGreaterThan(15);
      expect(stops).toBeLessThan(200);
    }
  });

  test('the member’s menu opens, is walked through, and closes', async () => {
    const page = await somebody({ viewport });
    await signIn(page, 'lars');
    await page.goto('/questions');
    await untilAlive(page);
    const opener = page.getByRole('button', { name: /^Your menu/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Your profile' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Your profile');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Your profile' }).waitFor({ state: 'hidden' });
    await expect.poll(() => focused(page), patient).toMatch(/^Your menu/);
  });

  test('a vote is cast and taken back, and says so where it was pressed', async () => {
    const page = await somebody({ viewport });
    await signIn(page, 'noor');
    const answer = await site.db.post.findFirstOrThrow({
      where: {
        role: 'ANSWER',
        state: 'VISIBLE',
        author: { handle: { not: 'noor' } },
        votes: { none: { member: { handle: 'noor' } } },
        // The only one: among others its place might be another once it has a vote more.
        thread: { state: 'VISIBLE', audience: 'public', closedAt: null, lockedAt: null, answerCount: 1 },
      },
    });
    await page.goto(`/t/${answer.threadId}#post-${answer.id}`);
    await untilAlive(page);
    const button = page
      .locator(`#post-${answer.id}`)
      .getByRole('button', { name: /helped (me|you)/i })
      .first();
    const cast = () =>
      site.db.vote.count({ where: { postId: answer.id, member: { handle: 'noor' }, withdrawnAt: null } });
    const pressed = () => button.getAttribute('aria-pressed');
    await button.focus();
    const before = await pressed();
    await page.keyboard.press('Space');
    await expect.poll(pressed, patient).not.toBe(before);
    await expect.poll(cast, patient).toBe(1);
    // The focus is where it was, and what it is on says the new state.
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(cast, patient).toBe(0);
    await expect.poll(pressed, patient).toBe(before);
  });

  test('a form that is refused leads to what is wrong, and tells it', async () => {
    const page = await somebody({ viewport });
    await page.goto('/sign-up');
    await untilAlive(page);
    await page.getByLabel('E-mail address').fill('somebody@example.org');
    await page.getByLabel('Your name').fill('Somebody');
    await page.getByLabel('Handle').fill('signe');
    await page.getByLabel('Password', { exact: true }).fill('a long enough passphrase');
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Handle');
    await expect.poll(() => field.getAttribute('aria-invalid'), patient).toBe('true');
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    const told = await field.evaluate((one) =>
      (one.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
    expect(told).toMatch(/already|taken/i);
    expect(await axeViolations(page)).toEqual([]);
  });
});

test('colours that are forced hide nothing: what is chosen, and what has the focus, is still seen', async () => {
  const page = await somebody({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/questions');
  await untilAlive(page);
  const looks = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { fontWeight, textDecorationLine, borderBottomWidth, outlineStyle, outlineWidth } =
          getComputedStyle(one);
        return [fontWeight, textDecorationLine, borderBottomWidth, outlineStyle, outlineWidth].join();
      });
  const place = 'nav[aria-label="Places"] a';
  expect(await looks(`${place}[aria-current="page"]`)).not.toBe(await looks(`${place}:not([aria-current])`));
  await page.keyboard.press('ControlOrMeta+k');
  await palette(page).getByRole('combobox').waitFor();
  expect(await looks('[role="option"][aria-selected="true"]')).not.toBe(
    await looks('[role="option"][aria-selected="false"]'),
  );
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
    return [outlineStyle, parseFloat(outlineWidth) >= 2];
  });
  expect(outline).toEqual(['solid', true]);
  // Without motion nothing runs; what follows where somebody scrolled stands still with them.
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length,
  );
  expect(running).toBe(0);
});

test('no page complained', () => {
  expect(problems).toEqual([]);
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presets } from '../packages/api/src/modules/trust/rulebook/presets/presets.ts';
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

async function contextOf(member: { id: number } | null, script = true): Promise<BrowserContext> {
  const viewport = script ? { width: 1280, height: 900 } : { width: 390, height: 844 };
  const context = await browser.newContext({ baseURL: site.url, viewport, javaScriptEnabled: script });
  if (member) {
    const cookie = await signInAs(site.db, instanceSecret(site.dataDir), member.id);
    const [name, value] = cookie.split('=', 2) as [string, string];
    await context.addCookies([{ name, value, url: site.url }]);
  }
  return context;
}

async function pageOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  watchPage(page, problems);
  return page;
}

/** What a page says to a context, and whether it is there. */
async function read(context: BrowserContext, path: string): Promise<{ status: number; text: string }> {
  const response = await context.request.get(path);
  return { status: response.status(), text: await response.text() };
}

/** So many votes of a member today, which they took back: each cast is one all the same. */
async function votesOfToday(memberId: number, count: number) {
  const { id: postId } = await site.db.post.findFirstOrThrow({ orderBy: { id: 'asc' } });
  return Array.from({ length: count }, () => ({ memberId, postId, value: 1, withdrawnAt: new Date() }));
}

/** Words that only games say. */
const game = /\b(\d+ points?|Leaderboard|Rising|Superfan)\b/;

test('a vote brings points that arrive by themselves, the board shows them, and whoever wants none sees none', async () => {
  const author = await buildMember(site.db, { displayName: 'Wilma Sund' });
  const thread = await buildThread(site.db);
  const { id: postId } = await buildAnswer(site.db, { threadId: thread.id, authorId: author.id });
  await site.db.standing.update({ where: { memberId: author.id }, data: { tier: 'superfan', trust: 3 } });
  const voterMember = await buildMember(site.db);
  const [own, voter, visitor] = [
    await contextOf(author),
    await contextOf(voterMember),
    await contextOf(null),
  ];
  const address = `/t/${thread.id}/${thread.slug}`;
  const profile = `/members/${author.handle}`;

  const page = await pageOf(own);
  const stream = page.waitForResponse((response) =>
    Boolean(response.headers()['content-type']?.startsWith('text/event-stream')),
  );
  await page.goto(profile);
  await page.getByText('0 points', { exact: true }).waitFor();
  await stream;
  const loaded = await page.evaluate(() => performance.timeOrigin);

  const helped = await pageOf(voter);
  await helped.goto(address);
  await helped.locator(`#post-${postId}`).getByRole('button', { name: 'Superfan' }).waitFor();
  await helped.locator(`#post-${postId}`).getByRole('button', { name: /help/i }).first().click();
  await page.getByText('10 points', { exact: true }).waitFor();
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);

  // Their own open page of points follows: the entry, and what is told above it.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.postData() ?? ''));
  const reloads = () => asked.filter((question) => question.includes('query Rulebook')).length;
  const second = page.waitForResponse((response) =>
    Boolean(response.headers()['content-type']?.startsWith('text/event-stream')),
  );
  await page.goto(`${profile}/reputation`);
  await page.getByText('10 points. Every one is below', { exact: false }).waitFor();
  const entries = page.locator('main').getByText('+10');
  const before = await entries.count();
  expect(before).toBeGreaterThan(0);
  await second;
  const { id: secondId } = await buildAnswer(site.db, { threadId: thread.id, authorId: author.id });
  await site.db.vote.createMany({ data: await votesOfToday(voterMember.id, 53) });
  await helped.reload();
  // That the stream begins with what the page shows already is no news to it.
  expect(reloads()).toBe(0);
  await helped.locator(`#post-${secondId}`).getByRole('button', { name: /help/i }).first().click();
  // Few of the day’s sixty votes are left: then they are counted.
  await helped.getByText('5 votes left today').waitFor();
  await page.getByText('20 points. Every one is below', { exact: false }).waitFor();
  await expect.poll(() => entries.count()).toBeGreaterThan(before);
  // Nor is what it was loaded anew for: longer than it takes to follow the stream again, nothing is asked.
  const loadedAnew = reloads();
  expect(loadedAnew).toBeGreaterThan(0);
  await page.waitForTimeout(4_000);
  expect(reloads()).toBe(loadedAnew);

  // The frame leads to the boards.
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Leaderboard' }).click();
  await page.waitForURL('**/leaderboard');
  await page.goto('/leaderboard');
  const mine = page.getByRole('listitem').filter({ hasText: 'Wilma Sund' });
  expect(await mine.textContent()).toMatch(/^1.*Wilma Sund.*you.*20 points/);
  await page.getByText('You are in first place with 20 points.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect((await read(visitor, '/leaderboard')).text).toContain('Wilma Sund');

  // Off the boards: nobody finds her there, and she knows her place all the same.
  await page.goto('/settings');
  await page.getByLabel('Let me stand on boards').uncheck();
  const save = page.locator('section#games').getByRole('button', { name: 'Save' });
  await save.click();
  await page.locator('section#games').getByRole('status').waitFor();
  expect((await read(visitor, '/leaderboard/week')).text).not.toContain('Wilma Sund');
  expect((await read(visitor, profile)).text).toContain('20 points');

  // Without games: nothing anywhere for her, everything as it was for others.
  await page.getByLabel('Show me points, tiers, badges and boards').uncheck();
  await save.click();
  await expect
    .poll(async () => (await site.db.member.findUniqueOrThrow({ where: { id: author.id } })).seesGames)
    .toBe(false);
  for (const path of ['/', address, profile, '/questions', '/inbox', '/settings/notifications', '/ask']) {
    const { status, text } = await read(own, path);
    expect(status, path).toBe(200);
    expect(text.match(game), path).toBeNull();
  }
  for (const path of ['/leaderboard', '/leaderboard/rising', '/reputation', `${profile}/reputation`])
    expect((await read(own, path)).status, path).toBe(404);
  expect((await read(visitor, profile)).text).toContain('20 points');
  expect((await read(voter, address)).text).toContain('Superfan');
  expect(await site.db.standing.findUnique({ where: { memberId: author.id } })).toMatchObject({
    balance: 20,
  });

  // Somebody new reads what they may before they try.
  const newcomer = await contextOf(await buildMember(site.db, { standing: {} }));
  for (const path of ['/ask', address])
    expect((await read(newcomer, path)).text, path).toContain('room for 2 links to elsewhere and 3 pictures');

  // Without scripts she has them back.
  const plain = await (await contextOf(author, false)).newPage();
  await plain.goto('/settings');
  await plain.getByLabel('Show me points, tiers, badges and boards').check();
  await plain.getByLabel('Let me stand on boards').check();
  await plain.locator('section#games').getByRole('button', { name: 'Save' }).click();
  await plain.waitForURL((url) => url.hash === '#games-saved');
  await plain.goto('/leaderboard/all');
  expect(await plain.getByRole('listitem').filter({ hasText: 'Wilma Sund' }).textContent()).toContain(
    '20 points',
  );

  // A brand without games: pages kept for visitors are right as well.
  const version = (await site.db.rulebookVersion.aggregate({ _max: { version: true } }))._max.version ?? 1;
  await site.db.rulebookVersion.create({ data: { version: version + 1, rulebook: presets.off } });
  await expect.poll(async () => (await read(visitor, profile)).text.match(game)).toBeNull();
  for (const context of [visitor, own, voter]) {
    for (const path of ['/', address, profile])
      expect((await read(context, path)).text.match(game)).toBeNull();
    expect((await read(context, '/leaderboard')).status).toBe(404);
  }
  expect((await read(own, '/settings')).text).not.toContain('Let me stand on boards');
  expect(problems).toEqual([]);
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const { somebody, flawsOf } = peopleOf(() => ({ site, browser }));

test('a member answers, earns a badge, hears of it, and finds it on their profile and its page', async () => {
  // Until what was before is judged, badges are given quietly.
  await expect.poll(() => site.db.badge.count({ where: { judgedAt: null } }), { timeout: 60_000 }).toBe(0);
  const { page, member } = await somebody('MEMBER', { viewport: { width: 390, height: 844 } });
  const { id, slug } = await site.db.thread.findFirstOrThrow({
    where: {
      kind: 'QUESTION',
      state: 'VISIBLE',
      audience: 'public',
      solvedAt: null,
      lockedAt: null,
      closedAt: null,
    },
    orderBy: { id: 'asc' },
  });
  await page.goto('/badges');
  await page.getByText('You have 0 of').waitFor();
  await page.goto(`/t/${id}/${slug}`);
  await page
    .getByRole('textbox', { name: /answer/i })
    .fill('Open the steam valve for ten seconds and try again.');
  await page
    .getByRole('button', { name: /post|answer/i })
    .last()
    .click();
  await expect
    .poll(() => site.db.badgeAward.count({ where: { memberId: member.id } }), { timeout: 30_000 })
    .toBeGreaterThan(0);
  await expect
    .poll(() => site.db.notification.count({ where: { memberId: member.id, kind: 'BADGE' } }), {
      timeout: 15_000,
    })
    .toBe(1);

  await page.goto('/inbox');
  await page.getByText('You have a new badge').waitFor();
  await page.getByRole('link', { name: 'First answer' }).click();
  await page.waitForURL((url) => url.pathname === `/members/${member.handle}/badges`);
  expect(await flawsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'First answer' }).click();
  await page.waitForURL((url) => url.pathname === '/badges/first-answer');
  await page.getByText('You have it').first().waitFor();
  expect(await page.locator('main').textContent()).toContain(member.displayName);
  expect(await flawsOf(page)).toEqual([]);
});

test.each([{ scripts: true }, { scripts: false }])(
  'an admin makes a badge: its mistake is shown where it is, whom it would be given before it is (scripts $scripts)',
  async ({ scripts }) => {
    const { page } = await somebody('ADMIN', { javaScriptEnabled: scripts });
    await page.goto('/admin/badges');
    await page.getByRole('link', { name: 'A new badge' }).click();
    await page
      .getByLabel('Name', { exact: true })
      .first()
      .fill(`Tea table ${scripts ? 'alive' : 'still'}`);
    await page.getByRole('textbox', { name: 'Formula' }).fill('answers >= 1 && karma > 3');
    await page.getByRole('button', { name: 'Make the badge' }).click();
    await page.locator('mark', { hasText: 'karma' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Formula' }).getAttribute('aria-invalid')).toBe('true');
    if (scripts) expect(await flawsOf(page)).toEqual([]);

    await page.getByRole('textbox', { name: 'Formula' }).fill('answers >= 1');
    await page.getByRole('button', { name: 'See who would get it' }).click();
    const told = page.getByText(/members would get it now/);
    await told.waitFor();
    const count = Number(/^(\d+)/.exec((await told.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(5);
    expect(await page.getByRole('textbox', { name: 'Formula' }).inputValue()).toBe('answers >= 1');
    await page.getByRole('button', { name: 'Make the badge' }).click();
    await page.waitForURL(/\/admin\/badges\/tea-table/);
    const key = new URL(page.url()).pathname.split('/').at(-1)!;
    await expect
      .poll(async () => (await site.db.badge.findUniqueOrThrow({ where: { key } })).memberCount, {
        timeout: 30_000,
      })
      .toBe(count);
    const given = await site.db.badgeAward.findMany({ where: { badge: { key } }, select: { id: true } });
    const notices = await site.db.notification.count({
      where: { awardIds: { hasSome: given.map((award) => award.id) } },
    });
    expect(notices).toBe(0);
    await page.context().close();
  },
);

test('an admin gives a badge and takes it away, with the reason in the log; others never come there', async () => {
  const { page } = await somebody('ADMIN');
  await page.goto('/admin/badges/honoured');
  await page.getByLabel('To whom').fill('@signe');
  await page.getByLabel('What for').fill('For ten years of burrs that fit again.');
  await page.getByRole('button', { name: 'Give the badge' }).click();
  await page.getByText('For ten years of burrs that fit again.').waitFor();
  await page.goto('/badges/honoured');
  await page.getByRole('link', { name: 'Signe Holm' }).waitFor();
  await page.goto('/admin/badges/honoured');
  await page.getByText('Take away').first().click();
  await page.getByLabel('Why').fill('It was meant for somebody else.');
  await page.getByRole('button', { name: 'Take the badge away' }).click();
  await page.getByText('Nobody has it yet.').waitFor();
  await page.goto('/desk/log');
  await page.getByText('took a badge away').waitFor();
  await page.getByText('It was meant for somebody else.').waitFor();
  const { page: other } = await somebody('MEMBER');
  expect((await other.goto('/admin/badges'))?.status()).toBe(404);
  expect(await flawsOf(page)).toEqual([]);
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { signIn } from './support/sign-in.ts';
import { type Site, startSite } from './support/start-site.ts';
import { untilAlive } from './support/until-alive.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
const all: string[] = [];
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function pageOf(persona: string, options: BrowserContextOptions = {}, problems = all): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  watchPage(page, problems);
  await signIn(page, persona);
  return page;
}

/** Looks at the page as it stands, on a phone in the dark as well. */
async function lookAt(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axeViolations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(390);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();

test('an admin tries other rules, sees whom they move, and publishes: members read it in ledger and inbox', async () => {
  const page = await pageOf('astrid');
  await page.goto('/admin/reputation');
  await lookAt(page);
  await page.getByRole('radio', { name: /Our own suggestion/ }).check();
  await page.getByRole('button', { name: 'Begin a proposal' }).click();

  const upvoted = page.getByRole('group', { name: 'Upvote received' });
  await upvoted.getByLabel('Answer').fill('20');
  const takenDown = page.getByRole('group', { name: 'What is taken down' });
  await takenDown.getByLabel('Score').fill('3');
  await page.getByRole('button', { name: 'Save the proposal' }).click();
  await takenDown.locator('[aria-invalid="true"]').waitFor();
  expect(await upvoted.getByLabel('Answer').inputValue()).toBe('20');
  await takenDown.getByLabel('Days').fill('60');
  await page.getByRole('button', { name: 'Save the proposal' }).click();
  await saved(page);
  await page.getByText('Try the saved proposal first').waitFor();

  await page.getByRole('button', { name: 'Try the saved proposal' }).click();
  await page.getByRole('heading', { name: 'To whom most happens' }).waitFor({ timeout: 30_000 });
  const movers = page.locator('#trial li').filter({ hasText: 'Upvote received' });
  await expect.poll(() => movers.count()).toBeGreaterThan(2);
  await lookAt(page);

  const note = 'Answers help most, so they count double from now on.';
  await page.getByLabel('What members are told').fill(note);
  await page.getByRole('button', { name: 'Publish these rules' }).click();
  await page.getByText(/members’ points changed/).waitFor({ timeout: 30_000 });
  await page.getByText(note).waitFor();
  await page.getByText('Change how points are earned').waitFor();

  const told = () =>
    site.db.notification.findFirst({
      where: { kind: 'RULES', member: { logins: { some: {} }, role: 'MEMBER' } },
      orderBy: { memberId: 'asc' },
    });
  await expect.poll(told, { timeout: 30_000 }).not.toBeNull();
  const { memberId } = (await told())!;
  const { handle } = await site.db.member.findUniqueOrThrow({ where: { id: memberId } });
  const member = await pageOf(handle);
  await member.goto('/inbox');
  await member
    .getByText(/counted anew by new rules/)
    .first()
    .waitFor();
  await member.getByText(note).first().waitFor();
  await member.goto(`/members/${handle}/reputation`);
  await member.getByText('The rules changed').first().waitFor();
  expect(all).toEqual([]);
}, 180_000);

test('a formula that is wrong is marked at its place, without scripts too; tiers are tried and published', async () => {
  // A refused form is a document with the status 422, which the console tells.
  const refused: string[] = [];
  const plain = await pageOf('astrid', { javaScriptEnabled: false }, refused);
  await plain.goto('/admin/reputation/tiers');
  await plain.getByRole('button', { name: 'Begin a proposal' }).click();
  const fan = plain.getByRole('group', { name: 'Fan', exact: true });
  const formula = fan.getByLabel('Who has it');
  await formula.fill('reputation >= 20 && kudos > 3');
  await plain.getByRole('button', { name: 'Save the proposal' }).click();
  expect(await formula.inputValue()).toBe('reputation >= 20 && kudos > 3');
  expect(await fan.locator('mark').textContent()).toBe('kudos');
  await fan.getByText('Wrong from character 21 to 25').waitFor();
  await formula.fill('reputation >= 20 && answers >= 3');
  await plain.getByRole('button', { name: 'Save the proposal' }).click();
  await fan.getByText('Points: at least 20 · Answers: at least 3').waitFor();
  // Moved without scripts by a press that saves as well, or says why not.
  const namesOn = (there: Page) => there.locator('form fieldset > legend').allTextContents();
  const before = await namesOn(plain);
  await plain.getByRole('button', { name: 'Lower: Superfan' }).click();
  await plain.getByText('Not further than the tier above it.').waitFor();
  expect(await namesOn(plain)).toEqual(before);
  await plain.goto('/admin/reputation/tiers');
  await plain.getByRole('button', { name: 'Higher: Superfan' }).click();
  await expect
    .poll(async () => (await namesOn(plain)).indexOf('Ambassador'))
    .toBe(before.indexOf('Superfan'));
  const moved = await namesOn(plain);
  await plain.getByRole('button', { name: 'Lower: Superfan' }).click();
  await expect.poll(() => namesOn(plain)).toEqual(before);
  await plain.getByRole('button', { name: 'Try the saved proposal' }).click();

  const page = await pageOf('astrid');
  await page.goto('/admin/reputation/tiers');
  // With scripts by keys, told, and kept once it is saved.
  await untilAlive(page);
  const higher = page.getByRole('button', { name: 'Higher: Superfan' });
  await higher.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Superfan is now number', { exact: false }).waitFor({ state: 'attached' });
  await expect.poll(() => namesOn(page)).toEqual(moved);
  await expect.poll(() => higher.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Lower: Superfan' }).click();
  await expect.poll(() => namesOn(page)).toEqual(before);
  await page.getByRole('heading', { name: 'Members in each tier' }).waitFor({ timeout: 30_000 });
  await lookAt(page);
  await page.getByRole('button', { name: 'Publish these tiers' }).click();
  await page.getByText('Version 2').waitFor();
  expect(all).toEqual([]);
}, 180_000);

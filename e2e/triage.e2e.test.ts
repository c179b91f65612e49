import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const main = (page: Page) => page.locator('main');
const ideaOf = (threadId: number) =>
  site.db.idea.findUniqueOrThrow({ where: { threadId }, include: { triage: true } });

/** A page of somebody of the demo, signed in. */
async function pageOf(persona: string, width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width, height: 900 } });
  const page = await context.newPage();
  watchPage(page, problems);
  await signIn(page, persona);
  return page;
}

test('the product team finds an idea, sees to it, judges it, and decides on the board by keys', async () => {
  const page = await pageOf('tomas', 1280);
  const { id, title } = await site.db.thread.findFirstOrThrow({
    where: { kind: 'IDEA', idea: { statusKey: 'new', triage: { ownerId: null } }, duplicateOfId: null },
  });
  await page.goto('/desk/ideas?status=new');
  await main(page).getByRole('link', { name: title }).click();
  await page.waitForURL(`**/desk/ideas/${id}`);
  await page.getByLabel('Seen to by').selectOption({ label: 'Tomas Brandt' });
  await page.getByLabel('Labels').fill('hardware, before summer');
  await main(page).getByRole('button', { name: 'Save', exact: true }).last().click();
  await main(page).getByText('Saved', { exact: true }).filter({ visible: true }).waitFor();
  await expect.poll(() => site.db.ideaLabelling.count({ where: { threadId: id } })).toBe(2);
  await page.getByLabel('Reach').fill('900');
  await page.getByLabel('Effort').fill('1.5');
  await main(page).getByRole('button', { name: 'Save the priority' }).click();
  await main(page).getByText('900 × 1 × 80 % ÷ 1.5 = 480').waitFor();
  await page.getByLabel('A note for the team').fill('Ask the bench first.');
  await main(page).getByRole('button', { name: 'Write it down' }).click();
  await main(page).getByRole('listitem').filter({ hasText: 'Ask the bench first.' }).waitFor();

  await page.goto('/desk/ideas?label=before+summer&sort=priority');
  const row = main(page).getByRole('row').filter({ hasText: title });
  await row.getByRole('cell', { name: '480' }).waitFor();

  await page.goto('/desk/ideas/board');
  // Keys do something once the page is alive.
  await untilAlive(page);
  const move = page.locator(`#move-${id}`);
  await move.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page
    .getByRole('status')
    .filter({ hasText: `${title}: over Planned` })
    .waitFor();
  await page.keyboard.press('Escape');
  expect((await ideaOf(id)).statusKey).toBe('new');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await ideaOf(id)).statusKey).toBe('under-review');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`move-${id}`);

  // To decline it takes an answer.
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Why').fill('Too short.');
  await sheet.getByRole('button', { name: 'Move it there' }).click();
  await sheet.locator('[aria-invalid="true"]').waitFor();
  expect((await ideaOf(id)).statusKey).toBe('under-review');
  expect(await axeViolations(page)).toEqual([]);
  const reason = 'The boiler of the Solo is too small for it: the water would be lukewarm.';
  await sheet.getByLabel('Why').fill(reason);
  await sheet.getByLabel('Who is told').selectOption('The author alone');
  await sheet.getByRole('button', { name: 'Move it there' }).click();
  await expect.poll(async () => (await ideaOf(id)).statusKey).toBe('declined');
  await sheet.waitFor({ state: 'detached' });
  const { authorId } = await site.db.thread.findUniqueOrThrow({ where: { id } });
  const told = { ideaChange: { threadId: id, toKey: 'declined' } };
  await expect.poll(() => site.db.notification.count({ where: { ...told, memberId: authorId } })).toBe(1);
  expect(await site.db.notification.count({ where: told })).toBe(1);
});

test('an idea is dragged to where it stands, and many are labelled at once', async () => {
  const page = await pageOf('tomas', 1600);
  const { threadId } = await site.db.idea.findFirstOrThrow({
    where: { statusKey: 'under-review', thread: { duplicateOfId: null } },
  });
  await page.goto('/desk/ideas/board');
  await untilAlive(page);
  await page.locator(`li:has(#move-${threadId})`).dragTo(page.locator('#column-planned'));
  await expect.poll(async () => (await ideaOf(threadId)).statusKey).toBe('planned');

  await page.goto('/desk/ideas');
  const boxes = main(page).locator('[name="threadId"]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await main(page).getByText('2 chosen').waitFor();
  // To decline them all takes a reason, and the form leads to where it is missing.
  await main(page).getByText('Say where they stand').click();
  await main(page).locator('select[name="statusKey"]').selectOption({ label: 'Declined' });
  await main(page).getByRole('button', { name: 'Set this status' }).click();
  await page.locator('textarea[name="reason"][aria-invalid="true"]:focus').waitFor();
  await main(page).getByText('Say where they stand').click();
  await main(page).getByText('Label them').click();
  await main(page).getByLabel('Label', { exact: true }).fill('looked at');
  await main(page).getByRole('button', { name: 'Add this label' }).click();
  await expect.poll(() => site.db.ideaLabelling.count({ where: { label: { name: 'looked at' } } })).toBe(2);

  const file = await page.request.get('/exports/ideas.csv?label=looked+at');
  expect(file.headers()['content-type']).toContain('text/csv');
  expect((await file.text()).trimEnd().split('\r\n')).toHaveLength(3);
});

test('for members there is no such desk, and nothing of it on the idea’s page', async () => {
  const page = await pageOf('signe', 390);
  const { threadId } = await site.db.ideaNote.findFirstOrThrow();
  for (const path of ['/desk/ideas', `/desk/ideas/${threadId}`, '/desk/ideas/board', '/desk/ideas/insight']) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
  expect((await page.request.get('/exports/ideas.json')).status()).toBe(404);
  await page.goto(`/t/${threadId}/x`);
  const { text } = await site.db.ideaNote.findFirstOrThrow({ where: { threadId } });
  expect(await page.content()).not.toContain(text);
  expect(problems.filter((problem) => !/status of 4(04|22)/.test(problem))).toEqual([]);
});

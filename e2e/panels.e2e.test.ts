import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localIn } from '../packages/api/src/kernel/local-time.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { signIn } from './support/sign-in.ts';
import { type Site, startSite } from './support/start-site.ts';
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
const kitchen = '/panels/brygga-test-kitchen';

type Look = { width?: number; dark?: boolean; scripts?: boolean };

/** A page of somebody of the demo, signed in. */
async function pageOf(
  persona: string,
  { width = 1280, dark = false, scripts = true }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  if (scripts) watchPage(page, problems);
  await signIn(page, persona);
  return page;
}

const openPoll = () => site.db.poll.findFirstOrThrow({ where: { title: 'The winter roast, honestly' } });
const questionOf = (page: Page, text: string) => main(page).getByRole('group', { name: text });

test('a panel is there for nobody who is not invited, and visitors may sign in first', async () => {
  const { id } = await openPoll();
  const agent = await pageOf('maja');
  for (const path of [kitchen, '/panels/absent', `${kitchen}/polls/${id}`, '/desk/panels']) {
    const response = await agent.goto(path);
    expect([path, response?.status()]).toEqual([path, 404]);
  }
  await agent.context().close();
  const visitor = await browser.newPage({ baseURL: site.url });
  for (const path of [kitchen, '/panels/absent']) {
    await visitor.goto(path);
    expect(new URL(visitor.url()).pathname).toBe('/sign-in');
  }
  await visitor.close();
  problems.splice(0);
}, 60_000);

test('invited by hand, a member joins, answers in all five ways by keys, and reads what came out', async () => {
  const { id: pollId } = await openPoll();
  const team = await pageOf('tomas');
  await team.goto('/desk/panels');
  await main(team).getByRole('link', { name: 'Brygga test kitchen' }).click();
  await team.getByLabel('Members by name').fill('@lars');
  await main(team).getByRole('button', { name: 'Invite these' }).click();
  await main(team).getByText('The invitations are on their way').waitFor();
  await team.getByLabel('Product they own').selectOption({ label: 'Kvarn 64' });
  await main(team).getByRole('button', { name: 'See who fits' }).click();
  await main(team)
    .getByText(/no criterion found before/)
    .waitFor();
  // From its top: scrolled, the tabs may lie half below what floats, where nobody presses them.
  await team.evaluate(() => scrollTo(0, 0));
  expect(await axeViolations(team)).toEqual([]);

  const lars = await pageOf('lars', { width: 390, dark: true });
  await expect
    .poll(async () => {
      await lars.goto('/inbox');
      return main(lars).getByText('You are invited to a panel').count();
    })
    .toBe(1);
  await main(lars).getByRole('link', { name: 'Brygga test kitchen' }).click();
  await lars.waitForURL(`**${kitchen}`);
  await main(lars).getByRole('button', { name: 'Yes, I take part' }).waitFor();
  expect(await main(lars).getByText('The drip tray').count()).toBe(0);
  expect(await axeViolations(lars)).toEqual([]);
  await main(lars).getByRole('button', { name: 'Yes, I take part' }).click();
  await main(lars)
    .getByRole('link', { name: /drip tray/ })
    .waitFor();
  await main(lars).getByRole('link', { name: 'The winter roast, honestly' }).click();
  await lars.waitForURL(`**/polls/${pollId}`);

  // Sent too early, it says at each question what is missing, and keeps what was filled in.
  await questionOf(lars, 'How did you brew it first?').getByLabel('Filter').check();
  await main(lars).getByRole('button', { name: 'Send my answers' }).click();
  await questionOf(lars, 'Would you buy it?').getByText('Please answer this question.').waitFor();
  await expect
    .poll(() => lars.evaluate(() => document.activeElement?.closest('fieldset')?.textContent))
    .toMatch(/What did you taste/);
  expect(await axeViolations(lars)).toEqual([]);
  await lars.reload();
  await expect
    .poll(() => questionOf(lars, 'How did you brew it first?').getByLabel('Filter').isChecked())
    .toBe(true);

  const tasted = questionOf(lars, 'What did you taste?');
  for (const taste of ['Chocolate', 'Smoke']) {
    await tasted.getByLabel(taste).focus();
    await lars.keyboard.press('Space');
  }
  const naming = questionOf(lars, 'Which name should it get?');
  const focused = () =>
    lars.evaluate(() => {
      const button = document.activeElement;
      return button?.getAttribute('aria-label') ?? button?.firstChild?.textContent;
    });
  await naming.getByRole('button', { name: /^Mörker/ }).focus();
  // Each key finds the focus where the one before left it: at the next name, then at the last one put.
  for (const next of ['Filt', 'Midvinter', 'Move Midvinter up', 'Move Midvinter up']) {
    await lars.keyboard.press('Enter');
    expect(await focused()).toBe(next);
  }
  await expect
    .poll(() => naming.getByRole('listitem').allTextContents())
    .toEqual(['1Mörker', '2Midvinter', '3Filt', '4Långkok']);
  await questionOf(lars, 'Would you buy it?').getByLabel('4', { exact: true }).focus();
  await lars.keyboard.press('Space');
  await questionOf(lars, 'What should we change?').getByRole('textbox').fill('Print the date on the bag.');
  expect(await axeViolations(lars)).toEqual([]);
  await main(lars).getByRole('button', { name: 'Send my answers' }).click();
  await main(lars).getByText('Thank you, your answer is in.').waitFor();
  await main(lars).getByRole('button', { name: 'Send my answers' }).waitFor({ state: 'detached' });
  expect((await openPoll()).answerCount).toBe(10);

  // The same without scripts, by somebody who was invited when the story began.
  const noor = await pageOf('noor', { scripts: false });
  await noor.goto('/panels');
  await main(noor).getByRole('button', { name: 'Yes, I take part' }).click();
  await main(noor).getByRole('link', { name: 'The winter roast, honestly' }).click();
  await questionOf(noor, 'How did you brew it first?').getByLabel('Espresso').check();
  await questionOf(noor, 'What did you taste?').getByLabel('Cardboard').check();
  await main(noor).getByRole('button', { name: 'Send my answers' }).click();
  await questionOf(noor, 'Would you buy it?').getByText('Please answer this question.').waitFor();
  expect(await questionOf(noor, 'What did you taste?').getByLabel('Cardboard').isChecked()).toBe(true);
  const places = questionOf(noor, 'Which name should it get?');
  for (const [place, name] of ['Filt', 'Mörker', 'Långkok', 'Midvinter'].entries())
    await places.getByLabel(`Place ${place + 1}`).selectOption({ label: name });
  await questionOf(noor, 'Would you buy it?').getByLabel('2', { exact: true }).check();
  await main(noor).getByRole('button', { name: 'Send my answers' }).click();
  await main(noor).getByText('Thank you, your answer is in.').waitFor();
  expect((await openPoll()).answerCount).toBe(11);

  await team.goto(`/desk${kitchen}/polls/${pollId}`);
  await main(team).getByText('The box is sealed').waitFor();
  await main(team).getByText('Close it now').click();
  await main(team).getByRole('button', { name: 'Close and count' }).click();
  await expect.poll(async () => (await openPoll()).countedAt !== null, { timeout: 20_000 }).toBe(true);
  await lars.goto(`${kitchen}/polls/${pollId}`);
  const names = main(lars).getByRole('table', { name: 'Which name should it get?' });
  await names.getByRole('row').nth(1).getByRole('rowheader', { name: 'Midvinter' }).waitFor();
  await main(lars)
    .getByRole('img', { name: /The mean is 3.6 of 5/ })
    .waitFor();
  await main(lars).getByText('Print the date on the bag.').waitFor();
  expect(await axeViolations(lars)).toEqual([]);
  await team.goto(`${kitchen}/polls/${pollId}`);
  expect(await axeViolations(team)).toEqual([]);
  for (const page of [team, lars, noor]) await page.context().close();
  expect(problems).toEqual([]);
}, 180_000);

test('the team writes a poll and opens it, and leaving a panel closes it', async () => {
  const team = await pageOf('tomas', { width: 390, dark: true });
  await team.goto(`/desk${kitchen}/polls/new`);
  await team.getByLabel('Title').fill('Three words for the brew guide');
  await team.getByRole('radio', { name: /^By name/ }).check();
  const question = (place: number) => main(team).getByRole('group', { name: `Question ${place}` });
  await question(1).getByLabel('What you ask').fill('Which of these would you read?');
  await question(1).getByLabel('How it is answered').selectOption({ label: 'Some of the options' });
  await question(1).getByLabel('Options').fill('Water\nGrind\nTemperature');
  await question(1).getByLabel('At least how many').fill('2');
  await main(team).getByRole('button', { name: 'Add a question' }).click();
  await question(4).getByLabel('What you ask').fill('And how was the last one?');
  await question(4).getByLabel('How it is answered').selectOption({ label: 'All options in an order' });
  await main(team).getByRole('button', { name: 'Save as a draft' }).click();
  await main(team).getByText('Something does not fit yet; it says where.').waitFor();
  await question(4).getByLabel('How it is answered').selectOption({ label: 'A rating from 1 to 5' });
  expect(await axeViolations(team)).toEqual([]);
  await main(team).getByRole('button', { name: 'Save as a draft' }).click();
  await team.waitForURL(/polls\/\d+$/);
  // It closes at a day and hour of the brand's clock.
  const closesAt = localIn('Europe/Stockholm', new Date(Date.now() + 3 * 86_400_000));
  await main(team).getByLabel('Closes', { exact: true }).fill(closesAt);
  expect(await axeViolations(team)).toEqual([]);
  await main(team).getByRole('button', { name: 'Open this poll' }).click();
  await main(team).getByText('Close it now').waitFor();
  const poll = await site.db.poll.findFirstOrThrow({
    where: { title: 'Three words for the brew guide' },
    include: { questions: { orderBy: { position: 'asc' } } },
  });
  expect(poll).toMatchObject({ anonymous: false, toldAt: expect.any(Date) });
  expect(localIn('Europe/Stockholm', poll.closesAt!)).toBe(closesAt);
  expect(poll.questions).toMatchObject([
    { kind: 'MULTIPLE', options: ['Water', 'Grind', 'Temperature'], minimum: 2, maximum: 3 },
    { kind: 'RATING' },
  ]);
  await team.context().close();

  const bram = await pageOf('bram');
  await bram.goto(kitchen);
  await main(bram).getByRole('link', { name: 'Three words for the brew guide' }).waitFor();
  expect(await axeViolations(bram)).toEqual([]);
  await bram.getByText('Leave this panel').click();
  await bram.getByRole('button', { name: 'Leave', exact: true }).click();
  await bram.waitForURL('**/panels');
  expect((await bram.goto(kitchen))?.status()).toBe(404);
  await bram.context().close();
}, 120_000);

import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localIn } from '../packages/api/src/kernel/local-time.ts';
import { buildChallenge, buildMember, buildThread } from '../packages/api/src/testing/builders.ts';
import { signInAs } from '../packages/api/src/testing/sign-in-as.ts';
import { axeViolations } from './support/axe.ts';
import { launchBrowser } from './support/launch-browser.ts';
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

const small: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' };
const large: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' };

let serial = 0;

/** A member of this role with a browser of their own. */
async function somebody(
  role: 'PRODUCT_TEAM' | 'MEMBER' | 'MODERATOR',
  options: BrowserContextOptions = large,
) {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  const handle = `ch-${++serial}-${Date.now() % 100_000}`;
  const member = await buildMember(site.db, { role, handle, displayName: `Challenger ${serial}` });
  const secret = fs.readFileSync(path.join(site.dataDir, 'secret'), 'utf8').trim();
  const [name, value] = (await signInAs(site.db, secret, member.id)).split('=') as [string, string];
  await context.addCookies([{ name, value, url: site.url, httpOnly: true }]);
  const page = await context.newPage();
  watchPage(page, problems);
  return { page, member };
}

/** What is in the way of a page’s readers. */
const flawsOf = async (page: Page) => [
  ...(await axeViolations(page)),
  ...problems.filter((problem) => !/status of 4(04|09|22)/.test(problem)),
];

const ends = ['opensAt', 'collectUntil', 'discussUntil', 'voteUntil', 'shortlistUntil'] as const;

/** Fills in when the phases end, in minutes from now, on the clock of the demo’s brand. */
async function fillDates(page: Page, minutes: readonly [number, number, number, number, number]) {
  for (const [place, end] of ends.entries()) {
    const at = new Date(Date.now() + minutes[place]! * 60_000);
    await page.locator(`input[name="${end}"]`).fill(localIn('Europe/Stockholm', at));
  }
}

/** How time goes on here: the organiser moves the dates. */
async function moveTo(page: Page, slug: string, minutes: readonly [number, number, number, number, number]) {
  await page.goto(`/desk/challenges/${slug}`);
  await fillDates(page, minutes);
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
}

test('a challenge from opening to result', { timeout: 180_000 }, async () => {
  const team = await somebody('PRODUCT_TEAM');
  const author = await somebody('MEMBER', small);
  const plain = await somebody('MEMBER', { ...large, javaScriptEnabled: false });
  const juror = await somebody('MEMBER');
  const supporter = await somebody('MEMBER', small);
  const slug = 'a-lid-for-the-last-cup';
  const there = `/challenges/${slug}`;

  // Made: money is no prize, and the form keeps all that was written.
  await team.page.goto('/desk/challenges');
  await team.page.getByRole('link', { name: 'Make a challenge' }).click();
  await team.page.waitForURL('**/desk/challenges/new');
  await team.page.locator('input[name="title"]').fill('A lid for the last cup');
  await team.page
    .locator('textarea[name="brief"]')
    .fill('What would keep the **last cup** warm until somebody wants it?');
  await team.page.locator('input[name="prizeName_0"]').fill('5 000 kr');
  await fillDates(team.page, [-60, 60, 120, 180, 240]);
  expect(await flawsOf(team.page)).toEqual([]);
  await team.page.getByRole('button', { name: 'Save as a draft' }).click();
  const prize = team.page.locator('input[name="prizeName_0"][aria-invalid="true"]');
  await prize.waitFor();
  await team.page.getByText('This is a sum of money.').waitFor();
  expect(await team.page.locator('textarea[name="brief"]').inputValue()).toContain('**last cup**');
  await team.page.locator('input[name="prizeName_0"]').fill('A week with the prototype');
  // A phase that ends before the one before it is told at its own field.
  await fillDates(team.page, [-60, 60, 30, 180, 240]);
  await team.page.getByRole('button', { name: 'Save as a draft' }).click();
  await team.page.locator('input[name="discussUntil"][aria-invalid="true"]').waitFor();
  await fillDates(team.page, [-60, 60, 120, 180, 240]);
  await team.page.getByRole('button', { name: 'Save as a draft' }).click();
  await team.page.waitForURL(`**/desk/challenges/${slug}`);

  // A draft is there for nobody else.
  expect((await author.page.goto(there))?.status()).toBe(404);
  await team.page.getByRole('button', { name: 'Publish', exact: true }).click();
  // The desk's own address ends alike.
  await team.page.waitForURL((url) => url.pathname === there);
  await expect
    .poll(() => team.page.locator('[aria-current="step"]').textContent())
    .toContain('Collect ideas');
  expect(await flawsOf(team.page)).toEqual([]);

  // Entered: with a new idea, and without scripts with one that was there.
  await author.page.goto('/ideas');
  await author.page.getByRole('link', { name: 'A lid for the last cup' }).waitFor();
  await author.page.goto('/challenges');
  expect(await flawsOf(author.page)).toEqual([]);
  await author.page.getByRole('link', { name: 'A lid for the last cup' }).click();
  await author.page.waitForURL(`**${there}`);
  await author.page.getByRole('link', { name: 'Enter an idea', exact: true }).click();
  await author.page.waitForURL(/\/ask\?/);
  await author.page.getByText('is entered in the challenge “A lid for the last cup”').waitFor();
  await author.page.locator('input[name="title"]').fill('A lid of cork that fits every cup');
  await author.page.getByLabel('The problem').fill('The last cup is cold before anybody is up.');
  await author.page.getByRole('textbox', { name: /propose/i }).fill('Cork keeps it warm and breaks nothing.');
  await author.page.getByRole('button', { name: 'Propose it', exact: true }).click();
  await author.page.waitForURL(`**${there}#enter`);
  await author.page.getByRole('heading', { name: 'A lid of cork that fits every cup' }).waitFor();
  expect(await flawsOf(author.page)).toEqual([]);

  const { id: categoryId } = await site.db.category.findFirstOrThrow({
    where: { kinds: { has: 'IDEA' }, readAudience: 'public' },
  });
  const other = { kind: 'IDEA' as const, authorId: plain.member.id, categoryId };
  await buildThread(site.db, { ...other, title: 'A sleeve of felt around the pot' });
  await plain.page.goto(there);
  await plain.page.getByText('Enter an idea that you have here already').click();
  await plain.page
    .locator('select[name="threadId"]')
    .selectOption({ label: 'A sleeve of felt around the pot' });
  await plain.page.getByRole('button', { name: 'Enter this idea' }).click();
  await plain.page.getByRole('heading', { name: 'A sleeve of felt around the pot' }).waitFor();

  // The jury is asked.
  await team.page.goto(`/desk/challenges/${slug}`);
  await team.page.locator('input[name="handle"]').fill(juror.member.handle);
  await team.page.getByRole('button', { name: 'Invite' }).click();
  await team.page.getByRole('button', { name: 'Remove' }).waitFor();
  expect(await flawsOf(team.page)).toEqual([]);

  // The vote: nothing is entered or taken out any more, and support is given where the entries are.
  await moveTo(team.page, slug, [-180, -120, -60, 60, 120]);
  await author.page.reload();
  expect(await author.page.locator('[aria-current="step"]').textContent()).toContain('Vote');
  expect(await author.page.getByRole('button', { name: /^Take out/ }).count()).toBe(0);
  expect(await author.page.getByRole('link', { name: 'Enter an idea', exact: true }).count()).toBe(0);
  await supporter.page.goto(there);
  const row = supporter.page.locator('li').filter({ hasText: 'A lid of cork that fits every cup' });
  await row.getByRole('button', { name: /Support/ }).click();
  await row.locator('button[aria-pressed="true"]').waitFor();
  const { id: supportedId } = await site.db.thread.findFirstOrThrow({
    where: { title: 'A lid of cork that fits every cup' },
  });
  await expect
    .poll(async () => (await site.db.idea.findUniqueOrThrow({ where: { threadId: supportedId } })).supporters)
    .toBe(1);
  expect(await flawsOf(supporter.page)).toEqual([]);

  // The jury’s page is for the jury; its marks are made by keys alone.
  await moveTo(team.page, slug, [-240, -180, -120, -10, 60]);
  expect((await supporter.page.goto(`${there}/jury`))?.status()).toBe(404);
  await juror.page.goto(`${there}/jury`);
  expect(await flawsOf(juror.page)).toEqual([]);
  const marked = juror.page.locator('section').filter({ hasText: 'A lid of cork that fits every cup' });
  await marked.getByRole('radio', { name: 'Yes, on the shortlist' }).focus();
  await juror.page.keyboard.press('Space');
  await juror.page.keyboard.press('Tab');
  await juror.page.keyboard.type('It fits the cups that people have.');
  await juror.page.keyboard.press('Tab');
  await juror.page.keyboard.press('Enter');
  await marked.getByText('It fits the cups that people have.').first().waitFor();

  await team.page.goto(`${there}/jury`);
  const judged = team.page.locator('section').filter({ hasText: 'A lid of cork that fits every cup' });
  await judged.getByText('It fits the cups that people have.').first().waitFor();
  await judged.locator('summary').filter({ hasText: 'Put on the shortlist' }).click();
  await judged.locator('textarea[name="reason"]').fill('It needs no new cup.');
  await judged.getByRole('button', { name: 'Put on the shortlist', exact: true }).click();
  await judged.getByText('On the shortlist', { exact: true }).waitFor();

  // The result, with its reasons.
  await moveTo(team.page, slug, [-300, -240, -180, -120, -1]);
  await team.page.goto(`/desk/challenges/${slug}`);
  await team.page.locator('input[name^="place_"]').fill('1');
  await team.page.locator('input[name^="award_"]').fill('A week with the prototype');
  await team.page
    .locator('textarea[name^="reason_"]')
    .fill('It costs little, and works with every cup that there is.');
  await team.page.locator('textarea[name="thanks"]').fill('Thank you for two warm ideas.');
  expect(await flawsOf(team.page)).toEqual([]);
  await team.page.getByRole('button', { name: 'Publish the result' }).click();
  await team.page.waitForURL((url) => url.pathname === there && url.hash === '#result');

  // Everybody reads it, on the page of the challenge and on that of the idea, and it is credited.
  const visitor = await (await browser.newContext({ baseURL: site.url, ...large })).newPage();
  watchPage(visitor, problems);
  await visitor.goto(there);
  await visitor.getByText('It costs little, and works with every cup that there is.').waitFor();
  await visitor.getByText('Thank you for two warm ideas.').waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  await visitor.locator('#result').getByRole('link', { name: 'A lid of cork' }).first().click();
  await visitor.getByText('Place 1 in the challenge').waitFor();
  expect(await flawsOf(visitor)).toEqual([]);
  const credited = () =>
    site.db.reputationEntry.count({ where: { memberId: author.member.id, rule: 'CHALLENGE_PLACED' } });
  await expect.poll(credited, { timeout: 20_000 }).toBe(1);
});

/** A challenge without a jury that is over, with this many entries: the later the fewer support them. */
async function overWithoutJury(slug: string, entries: number) {
  const hour = 3_600_000;
  const collectUntil = new Date(Date.now() - hour);
  const { id: categoryId } = await site.db.category.findFirstOrThrow({
    where: { kinds: { has: 'IDEA' }, readAudience: 'public' },
  });
  const challenge = await buildChallenge(site.db, {
    ...{ slug, title: `A cup for everybody: ${slug}`, categoryId },
    ...{ opensAt: new Date(Date.now() - 3 * hour), collectUntil },
    // Counted from the beginning, so that their order stands whatever the job of each minute does meanwhile.
    countedUntil: collectUntil,
  });
  const author = await buildMember(site.db);
  for (let n = 1; n <= entries; n++) {
    const title = `A cup with ${n} handles of cork`;
    const { id: threadId } = await buildThread(site.db, {
      kind: 'IDEA',
      authorId: author.id,
      categoryId,
      title,
    });
    await site.db.challengeEntry.create({
      data: {
        challengeId: challenge.id,
        threadId,
        enteredAt: challenge.opensAt,
        supporters: entries - n,
        counted: true,
      },
    });
  }
  return challenge;
}

test('without a jury any entry is placed: found by its title or page by page, with scripts and without', {
  timeout: 120_000,
}, async () => {
  const challenge = await overWithoutJury('found-or-leafed', 23);
  const desk = `/desk/challenges/${challenge.slug}`;
  const plain = await somebody('PRODUCT_TEAM', { ...small, javaScriptEnabled: false });
  await plain.page.goto(desk);
  const result = plain.page.locator('#result');
  await result.getByText('Nobody is placed yet.').waitFor();
  const chosen = async (page: Page, title: string, place: string) => {
    const fields = page.locator('#result').getByRole('group', { name: title });
    await fields.getByLabel('Place', { exact: true }).fill(place);
    await fields.getByLabel('What it wins').fill('A series of its own');
    await fields.getByLabel('Why').fill('It is held by everybody, whatever their hands are like.');
  };
  const place = (title: string) => result.getByRole('button', { name: `Place it: ${title}`, exact: true });
  const wins = (title: string) => result.getByRole('group', { name: title }).getByLabel('What it wins');
  // The last of them is two pages on.
  for (const first of [11, 21]) {
    await result.getByRole('button', { name: 'More ideas' }).click();
    await place(`A cup with ${first} handles of cork`).waitFor();
  }
  await place('A cup with 23 handles of cork').click();
  await chosen(plain.page, 'A cup with 23 handles of cork', '1');
  await result.getByLabel('Thanks', { exact: true }).fill('Thank you for so many handles.');
  // What was typed stays while others are looked for, leafed through and chosen.
  await result.getByRole('button', { name: 'Ideas before these' }).click();
  await place('A cup with 11 handles of cork').waitFor();
  expect(await wins('A cup with 23 handles of cork').inputValue()).toBe('A series of its own');
  await result.getByRole('searchbox').fill('with 7 HANDLES');
  await result.getByRole('button', { name: 'Search' }).click();
  await place('A cup with 7 handles of cork').waitFor();
  expect(await place('A cup with 11 handles of cork').count()).toBe(0);
  expect(await wins('A cup with 23 handles of cork').inputValue()).toBe('A series of its own');
  await place('A cup with 7 handles of cork').click();
  await chosen(plain.page, 'A cup with 7 handles of cork', '3');
  expect(await wins('A cup with 23 handles of cork').inputValue()).toBe('A series of its own');
  await result.getByRole('button', { name: 'Publish the result' }).click();
  // Refused, it keeps what was chosen and written.
  await result.getByText('after two firsts comes a third').last().waitFor();
  const second = result.getByRole('group', { name: 'A cup with 7 handles of cork' });
  expect(await second.getByLabel('What it wins').inputValue()).toBe('A series of its own');
  expect(await result.getByRole('searchbox').inputValue()).toBe('with 7 HANDLES');
  await second.getByLabel('Place', { exact: true }).fill('2');
  await result.getByRole('button', { name: 'Publish the result' }).click();
  await plain.page.waitForURL(
    (url) => url.pathname === `/challenges/${challenge.slug}` && url.hash === '#result',
  );
  await plain.page.getByText('Thank you for so many handles.').waitFor();

  // With scripts, what was written stays while others are looked for.
  const next = await overWithoutJury('written-and-kept', 12);
  const { page } = await somebody('PRODUCT_TEAM');
  await page.goto(`/desk/challenges/${next.slug}`);
  await page.getByRole('button', { name: 'Place it: A cup with 1 handles of cork' }).click();
  await chosen(page, 'A cup with 1 handles of cork', '1');
  await page.locator('#result').getByRole('searchbox').fill('12 handles');
  await page.locator('#result').getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: 'Place it: A cup with 12 handles of cork' }).click();
  await page.locator('#result').getByRole('group', { name: 'A cup with 12 handles of cork' }).waitFor();
  const first = page.locator('#result').getByRole('group', { name: 'A cup with 1 handles of cork' });
  expect(await first.getByLabel('What it wins').inputValue()).toBe('A series of its own');
  expect(await flawsOf(page)).toEqual([]);
});

test('who saves what somebody else has changed meanwhile sees both, and takes what they want', {
  timeout: 90_000,
}, async () => {
  const { slug } = await overWithoutJury('two-at-one-form', 0);
  await site.db.challenge.update({ where: { slug }, data: { state: 'DRAFT' } });
  const desk = `/desk/challenges/${slug}`;
  const [one, other, plain] = [
    await somebody('PRODUCT_TEAM'),
    await somebody('PRODUCT_TEAM'),
    await somebody('PRODUCT_TEAM', { ...small, javaScriptEnabled: false }),
  ];
  for (const { page } of [one, other, plain]) await page.goto(desk);
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).last().click();
  const name = (page: Page) => page.locator('input[name="title"]');
  const brief = (page: Page) => page.locator('textarea[name="brief"]');
  await name(one.page).fill('A lid that nobody loses');
  await save(one.page);
  await one.page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();

  await brief(other.page).fill('What would keep a lid where its cup is, in a home with children?');
  await save(other.page);
  const conflict = other.page.getByRole('region', { name: 'What changed in the meantime' });
  await conflict.waitFor();
  expect(await conflict.locator('ins').allTextContents()).toContain('Added: A lid that nobody loses');
  expect(await flawsOf(other.page)).toEqual([]);
  // One’s own is in the form still; theirs is taken over where it is wanted.
  expect(await brief(other.page).inputValue()).toContain('in a home with children');
  await conflict.getByRole('button').first().click();
  await expect.poll(() => name(other.page).inputValue()).toBe('A lid that nobody loses');
  await save(other.page);
  await other.page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  expect(await site.db.challenge.findUniqueOrThrow({ where: { slug } })).toMatchObject({
    title: 'A lid that nobody loses',
    brief: 'What would keep a lid where its cup is, in a home with children?',
  });

  await name(plain.page).fill('A lid on a string');
  await save(plain.page);
  const beside = plain.page.getByRole('region', { name: 'What changed in the meantime' });
  await beside.waitFor();
  expect(await beside.textContent()).toContain(
    'What would keep a lid where its cup is, in a home with children?',
  );
  expect(await name(plain.page).inputValue()).toBe('A lid on a string');
});

test('the demo has one that runs and one with a result, in both looks, and members are led to it', async () => {
  const page = await (await browser.newContext({ baseURL: site.url, ...small })).newPage();
  watchPage(page, problems);
  await page.goto('/challenges');
  await page.getByRole('link', { name: 'The first cup, before anybody is awake' }).click();
  await page.waitForURL('**/challenges/the-first-cup-before-anybody-is-awake');
  expect(await page.locator('[aria-current="step"]').textContent()).toContain('Vote');
  expect(await flawsOf(page)).toEqual([]);
  await page.goto('/sv/challenges/kept-for-twenty-years');
  await page.getByText('Nothing else on the list makes so many other repairs possible').waitFor();
  expect(await flawsOf(page)).toEqual([]);
});

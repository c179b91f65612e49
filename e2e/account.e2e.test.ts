import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../packages/api/src/demo/personas.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { putVotingCase } from './support/voting-case.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const password = 'a warm grey morning';

async function signIn(page: Page, email: string, secret: string, to = '') {
  await page.goto(`/sign-in${to}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

describe.each([
  { scripts: true, suffix: 'alive' },
  { scripts: false, suffix: 'still' },
])('with scripts $scripts', ({ scripts, suffix }) => {
  let context: BrowserContext;
  let page: Page;
  const email = `ursula-${suffix}@example.org`;

  beforeAll(async () => {
    context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: scripts });
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  test('signing up says beside each field what to mend, keeps what was typed, and leads back', async () => {
    await page.goto('/sign-up?to=/t/5');
    await page.getByLabel('Your name').fill('Ursula');
    await page.getByLabel('Handle').fill('x');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect.poll(() => page.locator('[id$="-error"]').allTextContents()).toHaveLength(2);
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
    expect(await page.getByLabel('Handle').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Handle').fill(`ursula-${suffix}`);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/t/5/'));
  });

  test('settings are saved and say so; a wrong password is told beside its field', async () => {
    await page.goto('/settings');
    await page.getByLabel('About you').fill('Grinds by hand.');
    const profile = page.locator('form').filter({ has: page.getByLabel('About you') });
    await profile.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').first().waitFor();
    expect(await site.db.member.findFirst({ where: { handle: `ursula-${suffix}` } })).toMatchObject({
      bio: 'Grinds by hand.',
    });
    await page.goto('/settings/account');
    await page.getByLabel('Another address').fill('other@example.org');
    await page.getByLabel('Your password as it is').first().fill('not this one');
    await page.getByRole('button', { name: 'Mail a link there' }).click();
    await page.getByText('This is not your password.').waitFor();
    expect(await page.getByLabel('Another address').inputValue()).toBe('other@example.org');
  });

  test('a picture is taken in', async () => {
    await page.goto('/settings');
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const file = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') };
    await page.getByLabel('A picture of yours').setInputFiles(file);
    await page.getByRole('button', { name: 'Use this picture' }).click();
    await page.getByRole('button', { name: 'Take the picture away' }).waitFor();
    expect(await page.locator('main img').getAttribute('src')).toMatch(/^\/media\//);
  });

  test('what is held about a member comes as a file, to them alone', async () => {
    const mine = await context.request.get('/settings/data.json');
    expect(mine.headers()['content-disposition']).toContain('attachment');
    expect(JSON.stringify(await mine.json())).toContain(email);
    const visitor = await browser.newContext({ baseURL: site.url });
    const refused = await visitor.request.get('/settings/data.json', { maxRedirects: 0 });
    expect(refused.headers().location).toBe('/sign-in?to=%2Fsettings%2Fdata');
    await visitor.close();
  });

  test('a report reaches the desk, whose decision hides the text and stands in the log', async () => {
    const { id } = await site.db.post.findFirstOrThrow({
      where: { role: 'ANSWER', state: 'VISIBLE', thread: { audience: 'public' }, acceptedAt: null },
      orderBy: { id: 'asc' },
    });
    await page.goto(`/report?post=${id}`);
    await page.getByLabel('Rude or hateful').check();
    await page.getByRole('button', { name: 'Send to the moderators' }).click();
    await page.getByText('Thank you: a moderator will look at it.').waitFor();
    expect((await page.goto('/desk/reports'))?.status()).toBe(404);

    const report = await site.db.report.findFirstOrThrow({ where: { postId: id } });
    const desk = await browser.newContext({ baseURL: site.url, javaScriptEnabled: scripts });
    const judge = await desk.newPage();
    await signIn(judge, 'ida@brygga.example', DEMO_PASSWORD, `?to=/desk/reports/${report.id}`);
    await judge.waitForURL((url) => url.pathname === `/desk/reports/${report.id}`);
    await judge.getByLabel('Right, hide it').check();
    await judge.getByLabel('Why').fill('It insults somebody.');
    await judge.getByRole('button', { name: 'Decide' }).click();
    await expect
      .poll(() => site.db.report.findUnique({ where: { id: report.id } }))
      .toMatchObject({ state: 'UPHELD', decision: 'It insults somebody.' });
    expect(await site.db.post.findUnique({ where: { id } })).toMatchObject({ state: 'HIDDEN' });
    await judge.goto('/desk/reports');
    expect(await judge.locator(`a[href$="/desk/reports/${report.id}"]`).count()).toBe(0);
    const caseId = await putVotingCase(site.db);
    await judge.goto('/desk/votes');
    expect(await judge.getByRole('table').getByRole('row').count()).toBe(6);
    await judge.getByLabel('Do not count them').check();
    await judge.getByLabel('Why').fill('Five accounts of one office.');
    await judge.getByRole('button', { name: 'Decide' }).click();
    await judge.getByText('No votes look arranged.').waitFor();
    expect(await site.db.votingCase.findUnique({ where: { id: caseId } })).toMatchObject({
      state: 'DISCOUNTED',
    });
    await judge.goto('/desk/log');
    const log = judge.locator('main li');
    expect(await log.nth(0).textContent()).toContain('Five accounts of one office.');
    expect(await log.nth(1).textContent()).toContain('It insults somebody.');
    await desk.close();
  });

  test('who leaves is signed out and can sign in no more; links to other sites are not followed', async () => {
    await page.goto('/settings/data');
    await page.getByLabel('Stays, without my name').check();
    await page.getByLabel('Your password as it is').fill(password);
    await page.getByRole('button', { name: 'Leave for good' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await signIn(page, email, password);
    await page.getByText('do not go together').waitFor();
    await signIn(page, 'lars@brygga.example', DEMO_PASSWORD, '?to=//example.org/');
    await page.waitForURL((url) => url.pathname === '/');
    expect(page.url()).toBe(`${site.url}/`);
    await page.goto('/inbox');
    await page.locator('main h2 a').first().click();
    await expect.poll(() => pathOf(page)).toMatch(/^\/t\//);
  });
});

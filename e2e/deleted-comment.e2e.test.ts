import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../packages/api/src/demo/personas.ts';
import { launchBrowser } from './support/launch-browser.ts';
import { type Site, startSite } from './support/start-site.ts';
import { watchPage } from './support/watch-page.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('demo'), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe.each([
  { script: true, name: 'in a browser' },
  { script: false, name: 'without JavaScript' },
])('a comment deleted by a slip, $name', ({ script }) => {
  test('is brought back where it was', async () => {
    const { id, slug } = await site.db.thread.findFirstOrThrow({
      where: { state: 'VISIBLE', audience: 'public', lockedAt: null, closedAt: null, mergedIntoId: null },
      orderBy: { id: 'asc' },
    });
    const words = `A slip of the hand, ${script ? 'with' : 'without'} scripts`;
    const context = await browser.newContext({ javaScriptEnabled: script, baseURL: site.url });
    const page = await context.newPage();
    const problems: string[] = [];
    watchPage(page, problems);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill('signe@brygga.example');
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');

    const opening = await site.db.post.findFirstOrThrow({ where: { threadId: id, role: 'OPENING' } });
    const unrolled = `?comments=${opening.id}`;
    await page.goto(`/t/${id}/${slug}${unrolled}`);
    await page.locator('summary').filter({ hasText: 'Comment' }).first().click();
    await page.getByLabel('Your comment').first().fill(words);
    await page.getByRole('button', { name: 'Add comment' }).first().click();
    const comment = page.locator('[id^="comment-"]').filter({ hasText: words });
    await comment.waitFor();
    const state = async () => (await site.db.comment.findFirstOrThrow({ where: { markdown: words } })).state;
    await comment.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted.').last().waitFor();
    await expect.poll(() => comment.count()).toBe(0);
    await expect.poll(state).toBe('DELETED');

    await page.getByRole('button', { name: 'Bring back' }).click();
    await comment.waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Bring back' }).count()).toBe(0);
    await expect.poll(state).toBe('VISIBLE');
    expect(new URL(page.url()).search).toBe(unrolled);
    expect(problems).toEqual([]);
    await context.close();
  });
});

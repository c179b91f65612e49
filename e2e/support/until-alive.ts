import type { Page } from 'playwright-core';

/**
 * Waits until its scripts have brought the page to life: keys, and what only scripts do, do something from then on. What
 * is pressed or filled in before is done then, so that only a test that looks at how it is done has to wait.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.locator('html[data-alive="yes"]').waitFor({ state: 'attached' });
}

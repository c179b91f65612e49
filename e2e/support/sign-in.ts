import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../packages/api/src/demo/personas.ts';

/** Signs in as one of the demo's people, by the form, as everybody does it. */
export async function signIn(page: Page, persona: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(`${persona}@brygga.example`);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

import type { BrowserContext, Locator, Page } from 'playwright-core';

/** Milliseconds from a press until the next picture, on a processor four times as slow. */
export type Interactions = Record<'vote' | 'accept' | 'open editor', number>;

type Readers = { asker: BrowserContext; voter: BrowserContext };

/** Presses what members press on a long thread, and asks the browser how long it took. */
export async function measureInteractions({ asker, voter }: Readers, thread: string): Promise<Interactions> {
  const answers = (page: Page) => page.locator('article[id^="post-"]');
  return {
    vote: await timePress(voter, thread, (page) =>
      answers(page).nth(3).locator('form:has(input[name="intent"][value="vote"]) button').first(),
    ),
    accept: await timePress(asker, thread, (page) =>
      answers(page).nth(4).locator('form:has(input[name="intent"][value="accept"]) button').first(),
    ),
    'open editor': await timePress(voter, thread, (page) =>
      page.locator('main form textarea[name="markdown"], main form [contenteditable="true"]').last(),
    ),
  };
}

async function timePress(
  context: BrowserContext,
  address: string,
  find: (page: Page) => Locator,
): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const target = find(page);
  await target.scrollIntoViewIfNeeded();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const { interactionId } = entry as PerformanceEventTiming & { interactionId: number };
        if (interactionId > 0) seen.longest = Math.max(seen.longest, entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  await page.waitForTimeout(1000);
  await target.click();
  // Until its consequences are there as well: what the server answered is a picture of its own.
  await page.waitForTimeout(2500);
  const longest = await page.evaluate(
    () => (globalThis as unknown as { seen: { longest: number } }).seen.longest,
  );
  await page.close();
  return longest;
}

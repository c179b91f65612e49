import type { BrowserContext, Locator, Page } from 'playwright-core';

/** Milliseconds from a press until the next picture, on a processor four times as slow. */
export type Interactions = Record<'vote' | 'accept' | 'open editor', number>;

type Readers = { asker: BrowserContext; voter: BrowserContext };

/** How often each is pressed, on a page of its own; the middle one counts. */
const presses = 3;

/** How long a finger stays, in milliseconds. */
const held = 60;

/** Presses what members press on a long thread, and asks the browser how long it took. */
export async function measureInteractions({ asker, voter }: Readers, thread: string): Promise<Interactions> {
  const answers = (page: Page) => page.locator('article[id^="post-"]');
  return {
    vote: await timePresses(voter, thread, (page) =>
      answers(page).nth(3).locator('form:has(input[name="intent"][value="vote"]) button').first(),
    ),
    accept: await timePresses(asker, thread, (page) =>
      answers(page).nth(4).locator('form:has(input[name="intent"][value="accept"]) button').first(),
    ),
    'open editor': await timePresses(voter, thread, (page) =>
      page.locator('main form textarea[name="markdown"], main form [contenteditable="true"]').last(),
    ),
  };
}

async function timePresses(
  context: BrowserContext,
  address: string,
  find: (page: Page) => Locator,
): Promise<number> {
  const all: number[] = [];
  for (let press = 0; press < presses; press++) all.push(await timePress(context, address, find));
  return all.sort((one, other) => one - other)[Math.floor(presses / 2)]!;
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
  // What moving there sets off is not the press; it may well be another element that is there by then.
  const box = (await target.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(1500);
  await page.mouse.down();
  await page.waitForTimeout(held);
  await page.mouse.up();
  // Until its consequences are there as well: what the server answered is a picture of its own.
  await page.waitForTimeout(2500);
  const longest = await page.evaluate(
    () => (globalThis as unknown as { seen: { longest: number } }).seen.longest,
  );
  await page.close();
  return longest;
}

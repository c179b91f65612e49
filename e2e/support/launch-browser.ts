import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core';

/** Quiet and offline: no look-ups of its maker's hosts, no updates, no sandbox (tests also run as root). */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  // What it draws with is a thread: a process of its own costs more than it draws.
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** Each page is looked at once: to make its scripts fast takes longer than they run, a fifth of the processor's time. */
const UNHURRIED = '--js-flags=--no-turbofan --no-maglev';

export interface BrowserOptions extends LaunchOptions {
  /** Speed is measured: scripts are made fast as for people. */
  measured?: boolean;
}

/** Where Chromium is: CHROMIUM_PATH, else the system's, else the one that came from npm. */
async function chromiumPath(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : sparticuz.executablePath();
}

/** Starts a headless Chromium; who starts it closes it. */
export async function launchBrowser({ measured, ...options }: BrowserOptions = {}): Promise<Browser> {
  const browser = await chromium.launch({
    ...options,
    executablePath: await chromiumPath(),
    args: [...ARGUMENTS, ...(measured ? [] : [UNHURRIED]), ...(options.args ?? [])],
  });
  if (!measured) openAlive(browser);
  return browser;
}

/**
 * Pages that are opened are alive before a test goes on: what is done before that is done as without scripts, or a moment
 * later, which is tested by itself. Who says what to wait for, and who runs no scripts, does not wait.
 */
function openAlive(browser: Browser): void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    if (options?.javaScriptEnabled !== false) context.on('page', waitsForScripts);
    return context;
  };
}

function waitsForScripts(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const still = page.locator('html[data-alive=""]');
  // One that stays as it is, because its scripts do not come, is what the test makes of it.
  const untilAlive = () => still.waitFor({ state: 'detached', timeout: 10_000 }).catch(() => {});
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (options?.waitUntil === undefined) await untilAlive();
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    if (options?.waitUntil === undefined) await untilAlive();
    return response;
  };
}

import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

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
  return chromium.launch({
    ...options,
    executablePath: await chromiumPath(),
    args: [...ARGUMENTS, ...(measured ? [] : [UNHURRIED]), ...(options.args ?? [])],
  });
}

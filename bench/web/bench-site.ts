import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@embassy/database/embedded/free-port';

const program = path.resolve(import.meta.dirname, '../../packages/server/src/main.ts');

/** The site as people run it, on a database that is there. */
export async function withSite<T>(
  databaseUrl: string,
  secret: string,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-bench-'));
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [program], {
    env: {
      ...{ PATH, HOME, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, EMBASSY_SECRET: secret },
      ...{ PORT: String(port), SEED: 'none', LOG_LEVEL: 'warn' },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilReady(url, child);
    return await use(url);
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null) throw new Error('The site did not start.');
    const ready = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
  }
  throw new Error('The site was not ready within two minutes.');
}

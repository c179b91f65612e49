import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bootstrapLock } from './bootstrap-lock.mjs';

let folder;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-bootstrap-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const fail = (sentence) => {
  throw new Error(sentence);
};

/** A process that takes the lock and keeps it until it is told to end. */
async function holder() {
  const module = path.join(import.meta.dirname, 'bootstrap-lock.mjs');
  const script = `
    const { bootstrapLock } = await import(${JSON.stringify(module)});
    await bootstrapLock(${JSON.stringify(folder)}, console.error);
    process.stdout.write('held');
    process.once('SIGTERM', () => process.exit(0));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(child.stdout, 'data');
  return child;
}

test('the next waits until the first has done', async () => {
  const first = await holder();
  let held = false;
  const second = bootstrapLock(folder, fail).then((release) => {
    held = true;
    release();
  });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(held).toBe(false);
  first.kill('SIGTERM');
  await second;
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('one that was killed keeps nobody out', async () => {
  const first = await holder();
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(fs.existsSync(path.join(folder, 'lock'))).toBe(true);
  const release = await bootstrapLock(folder, fail);
  release();
});

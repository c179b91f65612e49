import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processIdentity } from './process-identity.ts';
import { LockHeldError, lockHolder, processLock } from './process-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A process that certainly has ended. */
function deadPid(): number {
  return Number(execFileSync('/bin/sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
}

test('one holds it, the next is told who', async () => {
  const lock = await processLock(file, { note: 'first' });
  const refused = await processLock(file).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LockHeldError);
  expect((refused as LockHeldError).holder).toMatchObject({ pid: process.pid, note: 'first' });
  lock.release();
  const next = await processLock(file);
  next.release();
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('patience waits for the holder', async () => {
  const lock = await processLock(file);
  setTimeout(() => lock.release(), 150);
  const next = await processLock(file, { patience: () => 5000 });
  next.release();
});

test('a holder that died holds nothing', async () => {
  fs.writeFileSync(file, JSON.stringify({ pid: deadPid(), began: 'then', note: '' }));
  expect(lockHolder(file)).toBeUndefined();
  const lock = await processLock(file);
  expect(lockHolder(file)?.pid).toBe(process.pid);
  lock.release();
});

test('a later process with the number of a dead holder holds nothing either', async () => {
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid, began: 'long ago', note: '' }));
  const lock = await processLock(file);
  lock.release();
});

test('a damaged file holds nothing', async () => {
  fs.writeFileSync(file, '{"pid":');
  const lock = await processLock(file);
  lock.release();
});

test('of many that find it stale at once, one gets it', async () => {
  fs.writeFileSync(file, JSON.stringify({ pid: deadPid(), began: 'then', note: '' }));
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => processLock(file)));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});

test('a process is known by its beginning as well as its number', () => {
  expect(processIdentity(process.pid)).toEqual(processIdentity(process.pid));
  expect(processIdentity(deadPid())).toBeUndefined();
});

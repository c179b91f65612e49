import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countReport } from './count-report.mjs';

let folder;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-report-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function report(content) {
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(file, content);
  return file;
}

const suite = (status, statuses, message = '') => ({
  name: '/clone/a.test.ts',
  status,
  message,
  assertionResults: statuses.map((one) => ({ status: one, fullName: `is ${one}` })),
});

test('counts what passed, failed and was skipped', () => {
  const file = report(
    JSON.stringify({ testResults: [suite('failed', ['passed', 'failed', 'skipped', 'todo', 'passed'])] }),
  );
  expect(countReport(file, { mayBeEmpty: false })).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that could not be run is one failure', () => {
  const file = report(JSON.stringify({ testResults: [suite('failed', [], 'no such module')] }));
  const counted = countReport(file, { mayBeEmpty: false });
  expect(counted.failed).toBe(1);
  expect(counted.failures[0]).toContain('no such module');
});

test('no report, a broken one and an empty one are failures', () => {
  const empty = JSON.stringify({ testResults: [] });
  for (const file of [path.join(folder, 'missing.json'), report('{'), report(empty)]) {
    expect(countReport(file, { mayBeEmpty: false }).failed).toBe(1);
  }
});

test('unless a filter was given', () => {
  const file = report(JSON.stringify({ testResults: [] }));
  expect(countReport(file, { mayBeEmpty: true })).toMatchObject({ passed: 0, failed: 0 });
});

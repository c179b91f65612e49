import fs from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

/** Counts what a runner reported; a missing or empty report is a failure, never a silent success. */
export function countReport(file, { mayBeEmpty }) {
  const counted = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const fail = (line) => {
    counted.failed++;
    counted.failures.push(line);
  };
  let report;
  try {
    report = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    if (!mayBeEmpty) fail('the runner left no report');
    return counted;
  }
  for (const suite of report.testResults ?? []) {
    const name = path.relative(root, suite.name);
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') counted.passed++;
      else if (test.status === 'failed') fail(`${name}: ${test.fullName}`);
      else counted.skipped++;
    }
    const broken =
      suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed');
    if (broken) fail(`${name}: ${suite.message || 'the file could not be run'}`);
  }
  if (counted.passed + counted.failed + counted.skipped === 0 && !mayBeEmpty)
    fail('the runner found no tests');
  return counted;
}

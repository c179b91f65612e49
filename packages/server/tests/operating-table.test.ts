import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { settingsTable } from '../src/config.ts';

test('docs/operating.md holds the table of all settings', () => {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
  // To mend this test, replace the table in the page by what settingsTable() returns.
  expect(page).toContain(settingsTable());
});

import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { designTables } from './design-tables.ts';

const css = fs.readFileSync(path.resolve(import.meta.dirname, '../src/design/tokens.css'), 'utf8');
const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../../docs/design.md'), 'utf8');

test('docs/design.md holds the tables of all tokens', () => {
  // To mend this test, replace the tables in the page by what designTables() returns.
  for (const table of designTables(css)) expect(page).toContain(table);
});

test('every token says what it is for, and is in a table', () => {
  const tables = designTables(css).join('\n');
  const named = [...css.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(40);
  // Faces, shadow and direction are told in words.
  const told = named.filter((name) => !/^--(font-|float|forth)/.test(name ?? ''));
  expect(told.filter((name) => !tables.includes(`\`${name}\``))).toEqual([]);
  expect(tables).not.toMatch(/\| {2}\|$/m);
});

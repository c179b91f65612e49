import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiSource, rooms, sourceFiles } from './source-files.ts';

describe.each(rooms)('the room %s', (room) => {
  test('says in thirty lines what it owns, emits, hears and which rules it keeps', () => {
    const file = path.join(apiSource, 'modules', room, 'README.md');
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    const sections = ['Owns', 'Emits', 'Hears', 'Rules'].filter((section) => text.includes(`**${section}**`));
    expect(sections).toEqual(['Owns', 'Emits', 'Hears', 'Rules']);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });
});

const impure: [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\)|\bperformance\./, 'the clock'],
  [/\bprocess\./, 'the environment'],
  [/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bcrypto\./, 'randomness'],
  [/\bfetch\(|\$queryRaw|\$executeRaw|\bdb\.|\btx\./, 'the world'],
];

test('rules and policies read no clock, environment, randomness or database', () => {
  const pure = sourceFiles('packages', /\.(rules|policy)\.ts$/);
  expect(pure.length).toBeGreaterThan(10);
  const found = pure.flatMap(({ file, text }) =>
    impure.flatMap(([pattern, what]) => (pattern.test(text) ? [`${file} reads ${what}`] : [])),
  );
  expect(found).toEqual([]);
});

test('actions read the clock from their context', () => {
  const actions = sourceFiles('packages/api/src/modules', /\.ts$/).filter(({ file, text }) => {
    const isTest = /\.test\.ts$|\/testing\//.test(file);
    return !isTest && /^export (async )?function \w+\(\s*(context|\{[^}]*\}): ActionContext/m.test(text);
  });
  expect(actions.length).toBeGreaterThan(10);
  const found = actions.filter(({ text }) => /\bDate\.now\b|\bnew Date\(\)/.test(text));
  expect(found.map(({ file }) => file)).toEqual([]);
});

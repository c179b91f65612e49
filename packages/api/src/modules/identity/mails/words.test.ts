import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadMailWords } from '../../../adapters/mail-words.ts';
import { languages } from '../../../kernel/languages.ts';

const folder = path.join(import.meta.dirname, 'words');
const read = (language: string) =>
  JSON.parse(fs.readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

test.each(languages)('%s has every word, and names the same things in it', (language) => {
  const [english, own] = [read('en'), read(language)];
  expect(Object.keys(own)).toEqual(Object.keys(english));
  for (const [key, message] of Object.entries(english)) {
    // Where the name stands in a sentence may differ; what must be said may not.
    const needed = placeholders(message).filter((name) => name !== 'name');
    expect([key, placeholders(own[key]!).filter((name) => name !== 'name')]).toEqual([key, needed]);
  }
});

test.each(languages)('%s can say everything', (language) => {
  const { t } = loadMailWords(folder)(language);
  for (const key of Object.keys(read(language))) {
    expect(t(key, { brand: 'Brygga', name: 'Åsa {x}', handle: 'asa' })).not.toMatch(/undefined|\{(?!x)/);
  }
});

test('a language that there is none of is answered in English; an unknown word is a bug', () => {
  const { language, t } = loadMailWords(folder)('xx');
  expect(language).toBe('en');
  expect(() => t('confirm-email.nothing')).toThrow('No word');
});

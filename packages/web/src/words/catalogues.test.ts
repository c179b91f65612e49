import fs from 'node:fs';
import path from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { catalogueOf, readReviews, review } from '../../scripts/reviewed-words.ts';
import { saysWord } from '../../scripts/word-keys.ts';
import { languages } from './languages.ts';
import { placeholdersOf } from './placeholders.ts';

const source = path.resolve(import.meta.dirname, '..');
const locales = path.join(source, 'locales');
const rooms = fs.readdirSync(path.join(locales, 'en')).sort();

function read(language: string, room: string): Record<string, string> {
  return JSON.parse(fs.readFileSync(path.join(locales, language, room), 'utf8'));
}

/** Elements a message has: `<b>`, `<link>`. */
const elementsOf = (message: string) => new Set([...message.matchAll(/<(\w+)>/g)].map(([, name]) => name));

const placeholderNames = (message: string) =>
  [...placeholdersOf(compileMessageOrThrow(message)).keys()].sort();

describe.each(languages)('the words in %s', (language) => {
  test('have the same rooms', () => {
    expect(fs.readdirSync(path.join(locales, language)).sort()).toEqual(rooms);
  });

  test.each(rooms)('are complete in %s, with the same placeholders and elements', (room) => {
    const english = read('en', room);
    const words = read(language, room);
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(words)) {
      expect(key.startsWith(`${path.basename(room, '.json')}.`), key).toBe(true);
      expect(message.trim(), key).not.toBe('');
      expect(placeholderNames(message), key).toEqual(placeholderNames(english[key] ?? ''));
      expect(elementsOf(message), key).toEqual(elementsOf(english[key] ?? ''));
    }
  });
});

test('no translation is older than its English', () => {
  const english = catalogueOf('en');
  const reviews = readReviews();
  const doubts = languages
    .filter((language) => language !== 'en')
    .flatMap((language) =>
      review(english, catalogueOf(language), reviews[language] ?? {}).doubtful.map(
        (key) => `${language} ${key}`,
      ),
    );
  // Translate them anew; what is still right as it is: node packages/web/scripts/review-words.ts KEY…
  expect(doubts).toEqual([]);
});

test('every word is used', () => {
  const code = fs
    .globSync('**/*.{ts,tsx}', { cwd: source })
    .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('generated'))
    .map((file) => fs.readFileSync(path.join(source, file), 'utf8'))
    .join('\n');
  const said = saysWord(code);
  const unused = rooms.flatMap((room) => Object.keys(read('en', room))).filter((key) => !said(key));
  expect(unused).toEqual([]);
});

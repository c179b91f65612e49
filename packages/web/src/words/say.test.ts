import fs from 'node:fs';
import path from 'node:path';
import { setupI18n } from '@lingui/core';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { languages } from './languages.ts';
import { placeholdersOf } from './placeholders.ts';
import { type Message, say } from './say.ts';

const locales = path.resolve(import.meta.dirname, '../locales');

/** The choices that a message makes by a value's text. */
function choicesOf(message: CompiledMessage, name: string): string[] {
  if (typeof message === 'string') return [];
  return message.flatMap((token) => {
    if (typeof token === 'string' || typeof token[2] !== 'object' || token[2] === null) return [];
    const inner = Object.values(token[2]).flatMap((one) => (Array.isArray(one) ? choicesOf(one, name) : []));
    return token[0] === name && token[1] === 'select' ? [...Object.keys(token[2]), ...inner] : inner;
  });
}

/** Sets of values that bring a message into each of its cases. */
function valuesFor(message: CompiledMessage): Record<string, unknown>[] {
  let sets: Record<string, unknown>[] = [{}];
  for (const [name, type] of placeholdersOf(message)) {
    const choices = choicesOf(message, name);
    const values =
      type === 'number'
        ? [0, 1, 2, 5, 11, 1234.5, 1_000_000]
        : choices.length > 0
          ? [...choices, 'constructor']
          : ['Åsa'];
    sets = sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value })));
  }
  return sets;
}

// Lingui, which compiles the messages, also tells what they mean; its own code would weigh four times as much.
describe.each(languages)('messages in %s', (language) => {
  const texts = fs
    .readdirSync(path.join(locales, language))
    .flatMap((file) =>
      Object.entries(
        JSON.parse(fs.readFileSync(path.join(locales, language, file), 'utf8')) as Record<string, string>,
      ),
    );

  test('say in each of their cases what Lingui says', () => {
    const lingui = setupI18n({ locale: language, messages: { [language]: {} } });
    for (const [key, text] of texts) {
      const message = compileMessageOrThrow(text);
      lingui.load(language, { [key]: message });
      for (const values of valuesFor(message)) {
        expect(say(message as Message, values, language), key).toBe(lingui._(key, values));
      }
    }
  });

  test('have no kind of value that is not known here', () => {
    const kinds = new Set<unknown>();
    const look = (message: CompiledMessage): void => {
      if (typeof message === 'string') return;
      for (const token of message) {
        if (typeof token === 'string') continue;
        kinds.add(token[1]);
        if (typeof token[2] === 'object' && token[2] !== null) {
          expect(token[2], 'an offset').not.toHaveProperty('offset', expect.any(Number));
          for (const one of Object.values(token[2])) if (Array.isArray(one)) look(one);
        }
      }
    };
    for (const [, text] of texts) look(compileMessageOrThrow(text));
    expect([undefined, 'plural', 'select', 'number']).toEqual(expect.arrayContaining([...kinds]));
  });
});

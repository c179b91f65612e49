import fs from 'node:fs';
import path from 'node:path';
import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { isLanguage, type Language, languages } from '../kernel/languages.ts';

/** Turns a key and its values into text of one language. */
export type MailWords = (key: string, values?: Record<string, unknown>) => string;

/**
 * The words of a room's mails, from one flat JSON file of ICU messages a language in `folder`.
 * A language that there is no file for is answered in English; an unknown key is a bug and throws.
 */
export function loadMailWords(folder: string): (language: string) => { language: Language; t: MailWords } {
  const byLanguage = new Map(languages.map((language) => [language, wordsOf(folder, language)]));
  return (asked) => {
    const language = isLanguage(asked) ? asked : 'en';
    return { language, t: byLanguage.get(language)! };
  };
}

function wordsOf(folder: string, language: Language): MailWords {
  const file = path.join(folder, `${language}.json`);
  const words = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
  const messages = Object.fromEntries(
    Object.entries(words).map(([key, message]) => [key, compileMessageOrThrow(message)]),
  );
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  return (key, values) => {
    if (!(key in messages)) throw new Error(`No word ${key} in ${file}`);
    return i18n._(key, values);
  };
}

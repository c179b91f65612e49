import type { Language } from './languages.ts';
import type { Messages } from './words.ts';

/** All messages of one language, for the server; a browser loads what its page says, by `needWords`. */
export async function loadWords(language: Language): Promise<Messages> {
  const { default: messages } = await sources[language]();
  return messages;
}

const sources: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('words:en'),
  sv: () => import('words:sv'),
  da: () => import('words:da'),
  nl: () => import('words:nl'),
  fr: () => import('words:fr'),
};

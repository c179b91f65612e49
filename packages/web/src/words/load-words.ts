import type { Messages } from '@lingui/core';
import type { Language } from './languages.ts';

/** Loads the messages of one language; each is a file of its own. */
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

import type { Language } from '../../../words/languages.ts';

/** A sign, its name, and the other words it is found by. */
export type Emoji = [sign: string, name: string, words: string];

const lists: Record<Language, () => Promise<{ default: Emoji[] }>> = {
  en: () => import('emojis:en'),
  sv: () => import('emojis:sv'),
  da: () => import('emojis:da'),
  nl: () => import('emojis:nl'),
  fr: () => import('emojis:fr'),
};

/** The signs with their names in a language; loaded when the first one is wanted. */
export async function loadEmojis(language: Language): Promise<Emoji[]> {
  return (await lists[language]()).default;
}

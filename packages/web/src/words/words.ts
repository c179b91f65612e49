import { createContext, useContext, useMemo } from 'react';
import type { WordValues } from '../generated/words.d.ts';
import type { Language } from './languages.ts';
import { type Message, say } from './say.ts';

/** The key of a message: `room.name`. */
export type WordKey = keyof WordValues;

/** The key of a message that needs no values. */
export type PlainWordKey = {
  [Key in WordKey]: [WordValues[Key]] extends [undefined] ? Key : never;
}[WordKey];

/** The values a message needs, as a rest argument: none when its text has no placeholder. */
export type WordArguments<Key extends WordKey> = [WordValues[Key]] extends [undefined]
  ? []
  : [values: NonNullable<WordValues[Key]>];

/** Turns a key and its values into text of the page's language. */
export type Translate = <Key extends WordKey>(key: Key, ...values: WordArguments<Key>) => string;

/** Compiled messages by their keys. */
export type Messages = Record<string, Message>;

/** A language and its messages; in a browser there are more of them with each page that is visited. */
export interface I18n {
  language: Language;
  messages: Messages;
}

/** The messages of one language, ready for use. */
export function createI18n(language: Language, messages: Messages): I18n {
  return { language, messages };
}

/** `t` for code outside components: loaders, actions and titles. */
export function translateWith(i18n: I18n): Translate {
  return (key, ...[values]) => textOf(i18n, key, values);
}

/** A message in words; values may be anything that can be read as text. */
export function textOf({ language, messages }: I18n, key: WordKey, values: object = {}): string {
  const message = messages[key];
  if (message !== undefined) return say(message, values as Record<string, unknown>, language);
  console.error(`There are no words for ${key}`);
  return key;
}

const I18nContext = createContext<I18n | null>(null);

/** Gives the page its words. */
export const I18nProvider = I18nContext;

/** The language and the messages of the page. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (i18n === null) throw new Error('useI18n is called outside I18nProvider');
  return i18n;
}

/** `t` for components. */
export function useWords(): Translate {
  const i18n = useI18n();
  return useMemo(() => translateWith(i18n), [i18n]);
}

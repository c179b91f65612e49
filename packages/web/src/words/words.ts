import { type I18n, type Messages, setupI18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { WordValues } from '../generated/words.d.ts';
import type { Language } from './languages.ts';

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

/** The messages of one language, ready for use. */
export function createI18n(language: Language, messages: Messages): I18n {
  return setupI18n({ locale: language, messages: { [language]: messages } });
}

/** `t` for code outside components: loaders, actions and titles. */
export function translateWith(i18n: I18n): Translate {
  return (key, ...[values]) => i18n._(key, values);
}

/** `t` for components. */
export function useWords(): Translate {
  const { i18n } = useLingui();
  return useMemo(() => translateWith(i18n), [i18n]);
}

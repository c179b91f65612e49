import { isLanguage, languageNames, languages } from './languages.ts';

/** The languages that the API tells texts apart in: those of the interface, and their neighbours. */
export const contentLanguages: readonly string[] = [...languages, 'de', 'no', 'fi', 'es', 'it', 'pt', 'pl'];

/** What a language calls itself, to stand in a list: `Svenska`, `Deutsch`. */
export function ownNameOf(language: string): string {
  if (isLanguage(language)) return languageNames[language];
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

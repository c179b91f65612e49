/** The languages Embassy is shipped in, with the name each gives itself. */
export const languageNames = {
  en: 'English',
  sv: 'Svenska',
  da: 'Dansk',
  nl: 'Nederlands',
  fr: 'Français',
} as const;

/** A language the interface speaks. */
export type Language = keyof typeof languageNames;

/** All languages of the interface, in the order in which they are offered. */
export const languages = Object.keys(languageNames) as Language[];

/** Tells whether a text names a language of the interface. */
export function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(languageNames, text);
}

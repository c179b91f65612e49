/** Languages that pages and mails are written in. */
export const languages = ['en', 'sv', 'da', 'nl', 'fr'] as const;

/** The languages that a post's language is told apart from: those members write here, and their neighbours. */
export const contentLanguages = [...languages, 'de', 'no', 'fi', 'es', 'it', 'pt', 'pl'] as const;

export type Language = (typeof languages)[number];

/** Whether a text names one of them. */
export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

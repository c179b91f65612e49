/** Languages that pages and mails are written in. */
export const languages = ['en', 'sv', 'da', 'nl', 'fr'] as const;

export type Language = (typeof languages)[number];

/** Whether a text names one of them. */
export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

import { eld } from 'eld/medium';

/** The languages that a post's language is told apart from: those members write here, and their neighbours. */
const languages = ['en', 'sv', 'da', 'nl', 'fr', 'de', 'no', 'fi', 'es', 'it', 'pt', 'pl'];

eld.setLanguageSubset(languages);

/** The language of a plain text as ISO 639-1, or `und` when it is too short or too mixed to tell. */
export function languageOf(plainText: string): string {
  const found = eld.detect(plainText.slice(0, 2_000));
  return found.language && found.isReliable() ? found.language : 'und';
}

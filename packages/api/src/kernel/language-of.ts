import { eld } from 'eld/medium';
import { contentLanguages } from './languages.ts';

eld.setLanguageSubset([...contentLanguages]);

/** The language of a plain text as ISO 639-1, or `und` when it is too short or too mixed to tell. */
export function languageOf(plainText: string): string {
  const found = eld.detect(plainText.slice(0, 2_000));
  return found.language && found.isReliable() ? found.language : 'und';
}

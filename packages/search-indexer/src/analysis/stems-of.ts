import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { irregularFormOf } from './irregular-forms.ts';

/** The languages whose inflections are known. */
const stemmers: Record<string, (word: string) => string> = {
  en: english,
  sv: swedish,
  da: danish,
  nl: dutch,
  fr: french,
};

/** ISO 639-1 codes of the languages whose inflections are known. */
export const stemmedLanguages = Object.keys(stemmers);

/** Stems remembered for each language: what is the same for ever may be kept, but not without end. */
const remembered = 50_000;
const known = new Map(stemmedLanguages.map((language) => [language, new Map<string, string>()]));

/**
 * What a word of this language is indexed under: its stem; the word itself in other languages. Accents stay: `låg` is
 * not `lag`. Who leaves them out means a word of the vocabulary, which is looked up without them.
 */
export function stemOf(word: string, language: string): string {
  const stems = known.get(language);
  if (!stems) return word;
  let stem = stems.get(word);
  if (stem === undefined) {
    // A piece of a text would keep the whole text in memory.
    const own = Buffer.from(word).toString();
    stem = stemmers[language]!(irregularFormOf(own, language) ?? own);
    if (stems.size >= remembered) stems.clear();
    stems.set(own, stem);
  }
  return stem;
}

/** Every stem that a typed word can mean in these languages, since nobody says in which they type. */
export function stemsOf(word: string, languages: readonly string[] = stemmedLanguages): string[] {
  const stems = languages.map((language) => stemOf(word, language));
  return [...new Set([word, ...stems])];
}

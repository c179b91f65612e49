import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { fold } from './fold.ts';
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

/** What a word of this language is indexed under: its stem without accents; the word itself in other languages. */
export function stemOf(word: string, language: string): string {
  const stemmer = stemmers[language];
  return fold(stemmer ? stemmer(irregularFormOf(word, language) ?? word) : word);
}

/** Every stem that a typed word can mean, since nobody says in which language they type. */
export function stemsOf(word: string): string[] {
  const stems = stemmedLanguages.map((language) => stemOf(word, language));
  return [...new Set([fold(word), ...stems])];
}

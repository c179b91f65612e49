import { danishStopWords } from './stop-words/da.ts';
import { englishStopWords } from './stop-words/en.ts';
import { frenchStopWords } from './stop-words/fr.ts';
import { dutchStopWords } from './stop-words/nl.ts';
import { swedishStopWords } from './stop-words/sv.ts';

const none: ReadonlySet<string> = new Set();

const words: Record<string, ReadonlySet<string>> = {
  en: setOf(englishStopWords),
  sv: setOf(swedishStopWords),
  da: setOf(danishStopWords),
  nl: setOf(dutchStopWords),
  fr: setOf(frenchStopWords),
};

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** The stop words of a language as they are written; none for a language that we have no list of. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return words[language] ?? none;
}

/** Whether a word, lower case, holds sentences of this language together and says nothing about what they are about. */
export function isStopWord(word: string, language: string): boolean {
  return (words[language] ?? none).has(word);
}

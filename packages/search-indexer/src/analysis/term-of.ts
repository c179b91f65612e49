import { stemOf } from './stems-of.ts';
import { isStopWord } from './stop-words.ts';

/** A word as it is written, and what it is indexed under; no term when it says nothing. The strings are kept once. */
export type Term = { word: string; term: string | null };

/** Words remembered for each language: what is the same for ever may be kept, but not without end. */
const remembered = 100_000;
const known = new Map<string, Map<string, Term>>();

/** What a word of a text in this language is indexed under. */
export function termOf(word: string, language: string): Term {
  let terms = known.get(language);
  if (!terms) {
    terms = new Map();
    known.set(language, terms);
  }
  let found = terms.get(word);
  if (found === undefined) {
    // A piece of a text would keep the whole text in memory.
    const own = Buffer.from(word).toString();
    found = { word: own, term: isStopWord(own, language) ? null : stemOf(own, language) };
    if (terms.size >= remembered) terms.clear();
    terms.set(own, found);
  }
  return found;
}

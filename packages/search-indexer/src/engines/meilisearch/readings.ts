import { fold } from '../../analysis/fold.ts';
import { irregularFormOf } from '../../analysis/irregular-forms.ts';
import { stemmedLanguages, stemOf, stemsOf } from '../../analysis/stems-of.ts';

type Word = {
  /** Its forms that the stemmers would miss, each in the language that has it. */
  lemmas: readonly string[];
  stems: readonly string[];
  reading: string;
};

/** Words remembered: what is the same for ever may be kept, but not without end. */
const remembered = 200_000;
const known = new Map<string, Word>();

/**
 * The one form under which a typed word is looked for. Meilisearch knows no inflections and no "or" in a query, so
 * the query has one form for each word, and the document has all forms it may be asked by: `readingsOf`. None has
 * accents: Meilisearch takes them away from Latin letters, and from Swedish ones only where it is told that they are.
 */
export function readingOf(word: string): string {
  return look(word).reading;
}

/** Every form under which somebody may look for a word of a document: as it is written, and its stems. */
export function readingsOf(word: string): string[] {
  const { lemmas, stems } = look(word);
  const forms = new Set([...stems, ...lemmas.flatMap((lemma) => look(lemma).stems)]);
  // Other forms of the word are asked for by the reading of what they have in common.
  return [...new Set([...forms, ...[...lemmas, ...forms].map(readingOf)])];
}

function look(word: string): Word {
  let found = known.get(word);
  if (!found) {
    const irregular = stemmedLanguages.filter((language) => irregularFormOf(word, language) !== undefined);
    const stems = [...new Set([fold(word), ...stemsOf(word).map(fold)])];
    const [first] = irregular;
    found = {
      lemmas: [...new Set(irregular.map((language) => irregularFormOf(word, language)!))],
      stems,
      reading: first === undefined ? shortest(stems) : fold(stemOf(word, first)),
    };
    if (known.size >= remembered) known.clear();
    // A piece of a text would keep the whole text in memory.
    known.set(Buffer.from(word).toString(), found);
  }
  return found;
}

function shortest(stems: readonly string[]): string {
  return stems.reduce((best, stem) => (stem.length <= best.length ? stem : best));
}

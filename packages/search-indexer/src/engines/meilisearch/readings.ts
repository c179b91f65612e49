import { irregularFormOf } from '../../analysis/irregular-forms.ts';
import { stemmedLanguages, stemOf, stemsOf } from '../../analysis/stems-of.ts';

const known = new Map<string, readonly string[]>();
/** Words whose readings are remembered: what is the same for ever may be kept, but not without end. */
const remembered = 100_000;

/**
 * The one form under which a typed word is looked for. Meilisearch knows no inflections and no "or" in a query, so
 * the query has one form for each word, and the document has all forms it may be asked by: `readingsOf`.
 */
export function readingOf(word: string): string {
  for (const language of stemmedLanguages) {
    if (irregularFormOf(word, language) !== undefined) return stemOf(word, language);
  }
  return stemsOf(word).reduce((shortest, stem) => (stem.length <= shortest.length ? stem : shortest));
}

/** Every form under which somebody may look for a word of a document: as it is written, and its stems. */
export function readingsOf(word: string): readonly string[] {
  let readings = known.get(word);
  if (!readings) {
    const lemmas = stemmedLanguages.flatMap((language) => irregularFormOf(word, language) ?? []);
    const forms = [word, ...lemmas].flatMap(stemsOf);
    // Other forms of the word are asked for by the reading of what they have in common.
    readings = [...new Set([...forms, ...[...lemmas, ...forms].map(readingOf)])];
    if (known.size >= remembered) known.clear();
    known.set(word, readings);
  }
  return readings;
}

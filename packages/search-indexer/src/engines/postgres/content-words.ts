import { stemmedLanguages } from '../../analysis/stems-of.ts';
import { isStopWord } from '../../analysis/stop-words.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import { searchBounds } from '../../contract.ts';

/**
 * The words of a query that say something, each once. Which words say nothing depends on the language: they are those
 * of the languages that the query seems to be in.
 */
export function contentWords(text: string, most: number = searchBounds.words): string[] {
  const words = [...new Set(tokensOf(text))].slice(0, most);
  const spoken = spokenIn(words);
  const content = words.filter((word) => !spoken.some((language) => isStopWord(word, language)));
  return content.length > 0 ? content : words;
}

/** The language that a text is in, as far as its small words tell. */
export function languageOf(text: string): string | null {
  const spoken = spokenIn([...new Set(tokensOf(text))].slice(0, searchBounds.words));
  return spoken.length === 1 ? spoken[0]! : null;
}

/** The languages that most of the small words belong to, as nobody says in which they type; none without any. */
function spokenIn(words: readonly string[]): string[] {
  const counts = stemmedLanguages.map(
    (language) => words.filter((word) => isStopWord(word, language)).length,
  );
  const highest = Math.max(...counts);
  return highest === 0 ? [] : stemmedLanguages.filter((_, nth) => counts[nth] === highest);
}

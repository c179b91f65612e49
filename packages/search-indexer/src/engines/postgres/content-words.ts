import { stemmedLanguages } from '../../analysis/stems-of.ts';
import { isStopWord } from '../../analysis/stop-words.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import { searchBounds } from '../../contract.ts';

/**
 * The words of a query that say something, each once. Which words say nothing depends on the language, and nobody says
 * in which they type: it is the one that most of the query's small words belong to.
 */
export function contentWords(text: string, most: number = searchBounds.words): string[] {
  const words = [...new Set(tokensOf(text))].slice(0, most);
  const counts = stemmedLanguages.map(
    (language) => words.filter((word) => isStopWord(word, language)).length,
  );
  const highest = Math.max(...counts);
  if (highest === 0) return words;
  const spoken = stemmedLanguages.filter((_, nth) => counts[nth] === highest);
  const content = words.filter((word) => !spoken.some((language) => isStopWord(word, language)));
  return content.length > 0 ? content : words;
}

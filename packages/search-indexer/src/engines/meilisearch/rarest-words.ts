import type { Serving } from './ask-serving.ts';
import type { Connection } from './connection.ts';
import { queryWords } from './index-settings.ts';

/**
 * The words of a long question that tell most: those in the fewest threads, in their order. Meilisearch looks at the
 * first ten words of a query only, and people begin with the small ones.
 */
export async function rarestWords(
  { client }: Connection,
  { name, signal }: Serving,
  { words, filter }: { words: readonly string[]; filter: string[] },
): Promise<string[]> {
  if (words.length <= queryWords) return [...words];
  const { results } = await client.multiSearch(
    // Between quotes: neither words like it nor words that begin so.
    { queries: words.map((word) => ({ indexUid: name, q: `"${word}"`, filter, hitsPerPage: 0 })) },
    { signal },
  );
  const threads = new Map(words.map((word, nth) => [word, results[nth]?.totalHits ?? 0]));
  // A word that nobody used may be a wrong spelling; but only where there is room.
  const rank = (word: string) => threads.get(word) || Number.POSITIVE_INFINITY;
  const chosen = new Set([...words].sort((a, b) => rank(a) - rank(b)).slice(0, queryWords));
  return words.filter((word) => chosen.has(word));
}

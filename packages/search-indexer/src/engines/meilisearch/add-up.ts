import type { Serving } from './ask-serving.ts';
import type { Connection } from './connection.ts';
import { locales } from './index-settings.ts';

/** A question of its own, and how much it says beside the others. */
export type Part = { query: string; weight: number };

export type Sum = {
  id: number;
  score: number;
  /** The share of what is asked, by its worth, that the thread has. */
  covered: number;
};

/** How many threads a part is found in says what it is worth, as if there were this many. */
const usual = 1_000;

/**
 * Asks for each part, all in one request, and adds up what they find: each by its rarity, and by how well it fits
 * according to Meilisearch. A query of many words finds only what has its rarest word; this finds what has most.
 */
export async function addUp(
  { client }: Connection,
  { name, signal }: Serving,
  parts: readonly Part[],
  { filter, each }: { filter: string[]; each: number },
): Promise<Sum[]> {
  const { results } = await client.multiSearch<
    { queries: { indexUid: string; q: string }[] },
    { id: number; _rankingScore: number }
  >(
    {
      queries: parts.map(({ query }) => ({
        indexUid: name,
        q: query,
        filter,
        locales,
        matchingStrategy: 'all',
        page: 1,
        hitsPerPage: each,
        attributesToRetrieve: ['id'],
        showRankingScore: true,
      })),
    },
    { signal },
  );
  const sums = new Map<number, Sum>();
  let whole = 0;
  parts.forEach(({ weight }, nth) => {
    const { hits = [], totalHits = hits.length } = results[nth] ?? {};
    if (hits.length === 0) return;
    const worth = weight * Math.log1p(usual / (totalHits + 1));
    whole += worth;
    for (const { id, _rankingScore } of hits) {
      const sum = sums.get(id) ?? { id, score: 0, covered: 0 };
      sum.score += worth * _rankingScore ** 2;
      sum.covered += worth;
      sums.set(id, sum);
    }
  });
  return [...sums.values()]
    .map((sum) => ({ ...sum, covered: sum.covered / whole }))
    .sort((a, b) => b.score - a.score || b.id - a.id);
}

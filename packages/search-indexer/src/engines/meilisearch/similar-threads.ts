import type { SimilarQuery } from '../../contract.ts';
import { askServing, type Serving } from './ask-serving.ts';
import type { Connection } from './connection.ts';
import { filterExpression } from './filter-expression.ts';
import { locales } from './index-settings.ts';
import { readingsIn } from './query-text.ts';

/** Words that are looked for: the title says more of what somebody asks; of a body's first words the longest. */
const words = { title: 12, all: 24, body: 100 };
const titleWeight = 2.5;
/** Threads of each word that are looked at, the best first; of a word in more of them it hardly matters which. */
const looked = 100;

/**
 * The threads that share the rarest words. A query of many words would only find threads with its very rarest one,
 * which for a good question is none: so each word is asked for, all in one request, and what they find is added up.
 */
export async function similarThreads(
  connection: Connection,
  { like, audiences, limit }: SimilarQuery,
): Promise<number[]> {
  if (audiences.length === 0) return [];
  return askServing(connection, async (serving) => {
    const own = 'threadId' in like ? like.threadId : null;
    const text = 'threadId' in like ? await textOf(serving, like.threadId) : like;
    const weights = wordsOf(text);
    if (weights.size === 0) return [];
    const filter = filterExpression(audiences, {}, own === null ? [] : [`id != ${own}`]);
    const { results } = await connection.client.multiSearch<
      { queries: { indexUid: string; q: string }[] },
      { id: number }
    >(
      {
        queries: [...weights.keys()].map((word) => ({
          indexUid: serving.name,
          q: `"${word}"`,
          filter,
          locales,
          page: 1,
          hitsPerPage: looked,
          attributesToRetrieve: ['id'],
        })),
      },
      { signal: serving.signal },
    );
    const scores = new Map<number, number>();
    [...weights.values()].forEach((weight, nth) => {
      const { hits = [], totalHits = hits.length } = results[nth] ?? {};
      const rarity = Math.log1p(1_000 / (totalHits + 1));
      hits.forEach(({ id }, place) => {
        // Meilisearch puts those first that have the word in their title.
        scores.set(id, (scores.get(id) ?? 0) + weight * rarity * (1 + 0.5 * (1 - place / looked)));
      });
    });
    return [...scores]
      .sort(([a, one], [b, other]) => other - one || b - a)
      .slice(0, limit)
      .map(([id]) => id);
  });
}

/** What an indexed thread says, in the words it is indexed under. */
async function textOf(
  { index, signal }: Serving,
  threadId: number,
): Promise<{ title: string; body: string }> {
  const { hits } = await index.search(
    '',
    {
      filter: `id = ${threadId}`,
      limit: 1,
      attributesToRetrieve: ['title', 'tags', 'body'],
    },
    { signal },
  );
  const [{ title, tags, body }] = hits.length > 0 ? hits : [{ title: '', tags: '', body: '' }];
  return { title: `${title} ${tags}`, body };
}

/** The words to look for, and how much each says. */
function wordsOf({ title, body }: { title: string; body: string }): Map<string, number> {
  const weights = new Map(
    readingsIn(title)
      .slice(0, words.title)
      .map((word) => [word, titleWeight]),
  );
  const longest = readingsIn(body, words.body).sort((a, b) => b.length - a.length);
  for (const word of longest) {
    const known = weights.get(word);
    if (known !== undefined || weights.size < words.all) weights.set(word, (known ?? 0) + 1);
  }
  return weights;
}

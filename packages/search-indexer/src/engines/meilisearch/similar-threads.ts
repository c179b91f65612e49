import type { SimilarQuery } from '../../contract.ts';
import { addUp } from './add-up.ts';
import { askServing, type Serving } from './ask-serving.ts';
import type { Connection } from './connection.ts';
import { filterExpression } from './filter-expression.ts';
import { readingsIn } from './query-text.ts';

/** Words that are looked for: the title says more of what somebody asks; of a body's first words the longest. */
const words = { title: 12, all: 24, body: 100 };
const titleWeight = 2.5;
/** Threads of each word that are looked at, the best first; of a word in more of them it hardly matters which. */
const looked = 100;

/** The threads that share most of the rarest words. */
export async function similarThreads(
  connection: Connection,
  { like, audiences, limit, kind }: SimilarQuery,
): Promise<number[]> {
  if (audiences.length === 0) return [];
  return askServing(connection, async (serving) => {
    const own = 'threadId' in like ? like.threadId : null;
    const text = 'threadId' in like ? await textOf(serving, like.threadId) : like;
    const weights = wordsOf(text);
    if (weights.size === 0) return [];
    const filter = filterExpression(audiences, kind ? { kind } : {}, own === null ? [] : [`id != ${own}`]);
    // Between quotes: neither words like it nor words that begin so.
    const parts = [...weights].map(([word, weight]) => ({ query: `"${word}"`, weight }));
    const sums = await addUp(connection, serving, parts, { filter, each: looked });
    return sums.slice(0, limit).map(({ id }) => id);
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

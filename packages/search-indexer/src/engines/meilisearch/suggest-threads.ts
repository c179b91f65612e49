import type { Suggestion, SuggestQuery } from '../../contract.ts';
import { askServing } from './ask-serving.ts';
import type { Connection } from './connection.ts';
import { filterExpression } from './filter-expression.ts';
import { foundStems, showFoundWords } from './found-words.ts';
import { locales } from './index-settings.ts';
import { marksOf, typedWords } from './query-text.ts';

/** Where somebody who types looks: what threads are called and what they are about. */
const attributes = ['title', 'tags', 'product'];

/** Threads for words that are still being typed. */
export async function suggestThreads(
  connection: Connection,
  { text, audiences, limit }: SuggestQuery,
): Promise<Suggestion> {
  const { query, beginning } = typedWords(text);
  if (audiences.length === 0 || query.trim() === '') {
    return { threadIds: [], marks: { stems: [], beginning: null } };
  }
  return askServing(connection, async ({ index, signal }) => {
    const { hits } = await index.search(
      query,
      {
        filter: filterExpression(audiences),
        matchingStrategy: 'frequency',
        locales,
        limit,
        attributesToSearchOn: attributes,
        attributesToRetrieve: ['id'],
        ...showFoundWords,
        attributesToHighlight: attributes,
        attributesToCrop: [],
      },
      { signal },
    );
    return { threadIds: hits.map(({ id }) => id), marks: marksOf(text, beginning, foundStems(hits)) };
  });
}

import { type SearchQuery, type SearchResult, searchBounds } from '../../contract.ts';
import { askServing } from './ask-serving.ts';
import type { Connection } from './connection.ts';
import { facetsOf } from './facets-of.ts';
import { filterExpression } from './filter-expression.ts';
import { foundStems, showFoundWords } from './found-words.ts';
import { facetAttributes, locales } from './index-settings.ts';
import { pageWindow } from './page-window.ts';
import { marksOf, readingsIn, wholeWords } from './query-text.ts';
import { rarestWords } from './rarest-words.ts';

const nothing: SearchResult = {
  threadIds: [],
  total: 0,
  isCapped: false,
  facets: facetsOf(),
  correction: null,
  marks: { stems: [], beginning: null },
};

const newest = ['createdAt:desc', 'id:desc'];

/** One page of the threads that a query finds, with the counts of all of them. */
export async function searchThreads(connection: Connection, query: SearchQuery): Promise<SearchResult> {
  const { text, audiences, filters, sort, offset } = query;
  const words = readingsIn(text);
  const isBrowsing = text.trim() === '';
  if (audiences.length === 0 || filters.categoryIds?.length === 0) return nothing;
  if (words.length === 0 && !isBrowsing) return nothing;
  const limit = Math.max(0, Math.min(query.limit, searchBounds.found - offset));
  const window = limit > 0 ? pageWindow({ offset, limit }) : { page: 1, hitsPerPage: 0, from: 0 };
  const filter = filterExpression(audiences, filters);

  return askServing(connection, async (serving) => {
    const telling = await rarestWords(connection, serving, { words, filter });
    const { hits, totalHits, facetDistribution } = await serving.index.search(
      wholeWords(telling, text),
      {
        filter,
        facets: [...facetAttributes],
        matchingStrategy: 'frequency',
        locales,
        page: window.page,
        hitsPerPage: window.hitsPerPage,
        attributesToRetrieve: ['id'],
        ...(isBrowsing || sort === 'NEWEST' ? { sort: newest } : {}),
        ...(isBrowsing ? {} : showFoundWords),
      },
      { signal: serving.signal },
    );
    const marks = marksOf(text, null);
    return {
      threadIds: hits.slice(window.from, window.from + limit).map(({ id }) => id),
      total: Math.min(totalHits, searchBounds.found),
      isCapped: totalHits > searchBounds.found,
      facets: facetsOf(facetDistribution),
      // Meilisearch finds words that are spelled otherwise, and does not say which spelling it took.
      correction: null,
      marks: { ...marks, stems: [...new Set([...marks.stems, ...foundStems(hits)])] },
    };
  });
}

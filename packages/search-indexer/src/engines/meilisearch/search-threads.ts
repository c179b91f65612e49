import type { SearchParams } from 'meilisearch';
import { type SearchQuery, type SearchResult, searchBounds } from '../../contract.ts';
import { addUp } from './add-up.ts';
import { askServing, type Serving } from './ask-serving.ts';
import type { Connection } from './connection.ts';
import { facetsOf } from './facets-of.ts';
import { filterExpression } from './filter-expression.ts';
import { foundStems, showFoundWords } from './found-words.ts';
import { facetAttributes, locales } from './index-settings.ts';
import { pageWindow } from './page-window.ts';
import { marksOf, readingsIn, wholeWords } from './query-text.ts';

const nothing: SearchResult = {
  threadIds: [],
  total: 0,
  isCapped: false,
  facets: facetsOf(),
  // Meilisearch finds words that are spelled otherwise, and does not say which spelling it took.
  correction: null,
  marks: { stems: [], beginning: null },
};

const newest = ['createdAt:desc', 'id:desc'];

/** Words of a question that are asked for, and threads of each that are looked at: enough to know that there are more. */
const many = { words: 20, each: searchBounds.found + 1 };
/** Share of the words' worth that a thread must have; in a whole sentence most words are by the way. */
const coverage = { few: 0.3, many: 0.15, manyWords: 4 };

type Page = { limit: number; offset: number };

/** One page of the threads that a query finds, with the counts of all of them. */
export async function searchThreads(connection: Connection, query: SearchQuery): Promise<SearchResult> {
  const { text, audiences, filters, offset } = query;
  const words = readingsIn(text).slice(0, many.words);
  if (audiences.length === 0 || filters.categoryIds?.length === 0) return nothing;
  if (words.length === 0 && text.trim() !== '') return nothing;
  const filter = filterExpression(audiences, filters);
  const page = { offset, limit: Math.max(0, Math.min(query.limit, searchBounds.found - offset)) };
  return askServing(connection, (serving) =>
    words.length > 1
      ? searchWords(connection, serving, { query, words, filter, page })
      : searchOneWord(serving, { query, words, filter, page }),
  );
}

type Asked = { query: SearchQuery; words: readonly string[]; filter: string[]; page: Page };

/** One word, or none: Meilisearch finds, sorts, counts and pages. */
async function searchOneWord(serving: Serving, { query, words, filter, page }: Asked): Promise<SearchResult> {
  const { text, sort } = query;
  const isSorted = words.length === 0 || sort === 'NEWEST';
  const { params, from } = paged(page);
  const { hits, totalHits, facetDistribution } = await serving.index.search(
    wholeWords(words, text),
    {
      ...params,
      filter,
      locales,
      facets: [...facetAttributes],
      attributesToRetrieve: ['id'],
      ...(isSorted && { sort: newest }),
      ...(words.length > 0 && showFoundWords),
    },
    { signal: serving.signal },
  );
  return {
    ...nothing,
    threadIds: hits.slice(from, from + page.limit).map(({ id }) => id),
    total: Math.min(totalHits, searchBounds.found),
    isCapped: totalHits > searchBounds.found,
    facets: facetsOf(facetDistribution),
    marks: marksOf(text, null, foundStems(hits)),
  };
}

/** Several: what each finds is added up; Meilisearch then counts, and sorts by date, what is found. */
async function searchWords(
  connection: Connection,
  serving: Serving,
  { query, words, filter, page }: Asked,
): Promise<SearchResult> {
  const { text, sort } = query;
  const isQuestion = words.length >= coverage.manyWords;
  const queries = words.map((word, nth) =>
    // Of a whole sentence the last word is no more a beginning than the others.
    nth === words.length - 1 && !isQuestion ? wholeWords([word], text) : `${word} `,
  );
  const parts = queries.map((query) => ({ query, weight: 1 }));
  // Knows names of several words, words that are written apart, and which words stand together.
  if (!isQuestion) parts.push({ query: wholeWords(words, text), weight: 0.5 });
  const share = isQuestion ? coverage.many : coverage.few;
  const sums = await addUp(connection, serving, parts, { filter, each: many.each });
  const found = sums.filter(({ covered }) => covered >= share);
  const ids = found.slice(0, searchBounds.found).map(({ id }) => id);
  if (ids.length === 0) return { ...nothing, marks: marksOf(text, null) };

  const { offset, limit } = page;
  const { params, from } = paged(sort === 'NEWEST' ? page : { offset: 0, limit: 0 });
  const best = ids.slice(offset, offset + limit);
  const shown = (query: string) => ({ ...showFoundWords, q: query, filter: [among(best)], limit, locales });
  const { results } = await connection.client.multiSearch<
    { queries: ({ indexUid: string } & SearchParams)[] },
    { id: number }
  >(
    {
      queries: [
        { ...params, filter: [...filter, among(ids)], facets: [...facetAttributes], sort: newest },
        ...(best.length > 0 ? queries.map(shown) : []),
      ].map((query) => ({ attributesToRetrieve: ['id'], ...query, indexUid: serving.name })),
    },
    { signal: serving.signal },
  );
  const [counted, ...marked] = results;
  const byDate = (counted?.hits ?? []).slice(from, from + limit).map(({ id }) => id);
  return {
    ...nothing,
    threadIds: sort === 'NEWEST' ? byDate : best,
    total: ids.length,
    isCapped: found.length > ids.length,
    facets: facetsOf(counted?.facetDistribution),
    marks: marksOf(text, null, foundStems(marked.flatMap(({ hits }) => hits))),
  };
}

/** Counts are exact only where pages are asked for. */
function paged(page: Page): { params: { page: number; hitsPerPage: number }; from: number } {
  if (page.limit === 0) return { params: { page: 1, hitsPerPage: 0 }, from: 0 };
  const { from, ...params } = pageWindow(page);
  return { params, from };
}

function among(ids: readonly number[]): string {
  return `id IN [${ids.join(', ')}]`;
}

import type { Database } from '@embassy/database';
import {
  type SearchEngine,
  type SearchFilters,
  type SearchQuery,
  type SearchResult,
  type Suggestion,
  type SuggestQuery,
  searchBounds,
} from '../../contract.ts';
import { buildIndex } from './build-index.ts';
import { ensureServing } from './builds.ts';
import { languageOf } from './content-words.ts';
import { fewThreads } from './few-threads.ts';
import { findSimilar } from './find-similar.ts';
import { browse, type FoundThread, facetsOf, ranked, readFound } from './read-found.ts';
import { scorePostings } from './score-postings.ts';
import { updateIndex } from './update-index.ts';
import { type Wanted, wantWords } from './want-words.ts';
import { propertyTerm } from './weigh-terms.ts';

/**
 * Share of the words' worth that a thread must have. Of few words it must have the telling ones; in a whole sentence
 * most are by the way.
 */
const coverage = { few: 0.3, many: 0.15, manyWords: 4, typing: 0.5 } as const;
/** Threads that suggestions are chosen from. */
const suggestible = 50;

/** The embedded engine: an inverted index in PostgreSQL's tables, its postings weighed here. */
export function createPostgresEngine(db: Database): SearchEngine {
  return {
    name: 'postgres',
    prepare: async () => {
      await ensureServing(db);
    },
    upsert: async (documents) => {
      if (documents.length === 0) return [];
      await ensureServing(db);
      return updateIndex(db, { documents, gone: [] });
    },
    remove: async (threadIds) => {
      await updateIndex(db, { documents: [], gone: threadIds });
    },
    build: () => buildIndex(db),
    search: (query) => search(db, query),
    suggest: (query) => suggest(db, query),
    similar: (query) => findSimilar(db, query),
  };
}

const nothing: SearchResult = {
  threadIds: [],
  total: 0,
  isCapped: false,
  facets: facetsOf([]),
  correction: null,
  marks: { stems: [], beginning: null },
};

async function search(db: Database, query: SearchQuery): Promise<SearchResult> {
  const { text, audiences, filters } = query;
  if (audiences.length === 0 || asksForNul(filters)) return nothing;
  if (text.trim() === '') return browsed(db, query);
  const required = requiredTerms(filters);
  const wanted = await wantWords(db, { text, audiences, properties: required.flat() });
  if (wanted === null || wanted.words.length === 0) return nothing;
  const { best, total } = scored(wanted, required, searchBounds.found);
  const found = await readFound(db, wanted.build, {
    threadIds: best.map(({ threadId }) => threadId),
    audiences,
  });
  // A new index took over in between and this one's rows are going: once more, with that one.
  if (found.serving !== wanted.build) return search(db, query);
  return resultOf(ranked(best, found.threads, languageOf(text)), query, { total, wanted });
}

function scored(wanted: Wanted, required: readonly (readonly string[])[], limit: number, share?: number) {
  const { words, titleWords, postings, forbidden, documents } = wanted;
  const least = words.length < coverage.manyWords ? coverage.few : coverage.many;
  return scorePostings({
    words,
    titleWords,
    postings,
    required,
    excluded: forbidden,
    documents,
    coverage: share ?? least,
    limit,
  });
}

async function browsed(db: Database, query: SearchQuery): Promise<SearchResult> {
  const { filters, audiences } = query;
  const among = await fewThreads(db, requiredTerms(filters));
  const threads = await browse(db, { filters, audiences, limit: searchBounds.found + 1, among });
  return resultOf(threads.slice(0, searchBounds.found), query, { total: threads.length });
}

function resultOf(
  threads: readonly FoundThread[],
  { sort, limit, offset }: SearchQuery,
  { total, wanted }: { total: number; wanted?: Wanted },
): SearchResult {
  const sorted =
    sort === 'NEWEST'
      ? threads.toSorted((a, b) => b.createdAt - a.createdAt || b.threadId - a.threadId)
      : threads;
  return {
    threadIds: sorted.slice(offset, offset + limit).map(({ threadId }) => threadId),
    total: threads.length,
    isCapped: total > searchBounds.found,
    facets: facetsOf(threads),
    correction: wanted?.correction ?? null,
    marks: wanted?.marks ?? nothing.marks,
  };
}

async function suggest(db: Database, { text, audiences, limit }: SuggestQuery): Promise<Suggestion> {
  if (audiences.length === 0) return { threadIds: [], marks: nothing.marks };
  for (const titles of [true, false]) {
    const wanted = await wantWords(db, { text, audiences, titles, typing: true });
    if (wanted === null) break;
    if (wanted.words.length === 0) continue;
    const { best } = scored(wanted, [], suggestible, coverage.typing);
    const { threads } = await readFound(db, wanted.build, {
      threadIds: best.map(({ threadId }) => threadId),
      audiences,
    });
    const threadIds = ranked(best, threads, languageOf(text)).map(({ threadId }) => threadId);
    if (threadIds.length > 0) return { threadIds: threadIds.slice(0, limit), marks: wanted.marks };
  }
  return { threadIds: [], marks: nothing.marks };
}

/** Whether a thread would need a name with the one sign that PostgreSQL has in no text, and takes for an error. */
function asksForNul({ tags = [], language = '' }: SearchFilters): boolean {
  return [...tags, language].some((name) => name.includes('\u0000'));
}

/** The lists of terms that a thread must have one of each. */
function requiredTerms(filters: SearchFilters): string[][] {
  const { kind, categoryIds, productId, tags, language, solved, statuses, authorId } = filters;
  return [
    ...(kind ? [[propertyTerm.kind(kind)]] : []),
    ...(categoryIds ? [categoryIds.map(propertyTerm.category)] : []),
    ...(productId !== undefined ? [[propertyTerm.product(productId)]] : []),
    ...(tags ?? []).map((tag) => [propertyTerm.tag(tag)]),
    ...(language !== undefined ? [[propertyTerm.language(language)]] : []),
    ...(solved !== undefined ? [[propertyTerm.solved(solved)]] : []),
    ...(statuses ? [statuses.map(propertyTerm.status)] : []),
    ...(authorId !== undefined ? [[propertyTerm.author(authorId)]] : []),
  ];
}

import type { PostRole, ThreadKind } from '@embassy/database';

/** What is indexed of a thread: everything it can be found and filtered by, and nothing else. */
export type ThreadDocument = {
  threadId: number;
  kind: ThreadKind;
  categoryId: number;
  productId: number | null;
  /** What the product is called; people search by it. */
  product: string | null;
  authorId: number;
  tags: string[];
  /** ISO 639-1, or `und`. */
  language: string;
  audience: string;
  solved: boolean;
  /** Where it stands, by the status's key; null for what is no idea. */
  status: string | null;
  title: string;
  /** Its visible posts: the opening one, then the accepted, then the others, the best first. */
  posts: IndexedPost[];
  /** Votes and views when it was indexed; between two that fit as well, the one that helped more comes first. */
  score: number;
  viewCount: number;
  createdAt: Date;
  lastActivityAt: Date;
};

export type IndexedPost = { role: PostRole; isAccepted: boolean; language: string; text: string };

/** Narrows what is found; all that is said must hold. */
export type SearchFilters = {
  kind?: ThreadKind;
  categoryIds?: readonly number[];
  productId?: number;
  /** Names; a thread must have each of them. */
  tags?: readonly string[];
  language?: string;
  solved?: boolean;
  /** Keys of statuses; an idea must stand at one of them. */
  statuses?: readonly string[];
  authorId?: number;
};

export const searchSorts = ['RELEVANCE', 'NEWEST'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** The bounds of every engine. */
export const searchBounds = {
  /** Threads that one search finds at most; more cannot be paged through, counted or sorted. */
  found: 500,
  /** Threads of one page. */
  page: 101,
  /** Words of a query that are looked at. */
  words: 32,
} as const;

export type SearchQuery = {
  /** Words; none finds everything that the filters leave, the newest first. */
  text: string;
  /** Audience keys of whoever asks; nothing else is found or counted. */
  audiences: readonly string[];
  filters: SearchFilters;
  sort: SearchSort;
  limit: number;
  offset: number;
};

export type FacetCount<T> = { value: T; count: number };

/** How many of the found threads have which value, the most frequent first; at most 20 values each. */
export type SearchFacets = {
  kind: FacetCount<ThreadKind>[];
  category: FacetCount<number>[];
  product: FacetCount<number>[];
  tag: FacetCount<string>[];
  language: FacetCount<string>[];
  solved: FacetCount<boolean>[];
  status: FacetCount<string>[];
};

/**
 * What a text must have for a word in it to be shown as found: stems as `stemsOf` makes them, and the beginning of a
 * word when the last one was still being typed.
 */
export type SearchMarks = { stems: readonly string[]; beginning: string | null };

/** Ids only, best first: what they say is read from the database, as it is now and for whoever asks. */
export type SearchResult = {
  threadIds: number[];
  /** At most `searchBounds.found`; then `isCapped` says that there are more. */
  total: number;
  isCapped: boolean;
  facets: SearchFacets;
  /** The query in the spelling that was searched for, when that is another than the one typed. */
  correction: string | null;
  marks: SearchMarks;
};

export type SuggestQuery = { text: string; audiences: readonly string[]; limit: number };
export type Suggestion = { threadIds: number[]; marks: SearchMarks };

/** What others shall be like: a thread that is indexed, or one that is being written. */
export type Likeness = { threadId: number } | { title: string; body: string };
export type SimilarQuery = {
  like: Likeness;
  audiences: readonly string[];
  limit: number;
  /** Only threads of this kind. */
  kind?: ThreadKind | undefined;
};

/** A document that an engine would not take, and why. */
export type IndexFailure = { threadId: number; reason: string };

/** An index that is being built beside the one that serves. Goes on where it was after a kill. */
export type IndexBuild = {
  /** Threads up to this id are in it. */
  readonly after: number;
  /** Documents in it. */
  readonly documents: number;
  /** Where the next range ends, if it begins after `after`; engines differ in what they like to write at once. */
  rangeEnd(after: number): number;
  /** Writes all documents of the threads in (`after`, `upTo`]; replaces what the build had of them. */
  write(range: {
    after: number;
    upTo: number;
    documents: readonly ThreadDocument[];
    /** Waited for before the range counts as written: all that stands alone is done while the one before is written. */
    turn?: Promise<unknown> | undefined;
  }): Promise<IndexFailure[]>;
  /** From now on this index serves, and the old one goes. */
  finish(): Promise<void>;
};

/** The port: the embedded PostgreSQL engine and the others behind one shape. */
export type SearchEngine = {
  readonly name: string;
  /** Creates and configures what the engine needs; harmless when it is there. */
  prepare(): Promise<void>;
  /** Writes to the index that serves and to the one being built. Documents that fail are told, the others written. */
  upsert(documents: readonly ThreadDocument[]): Promise<IndexFailure[]>;
  remove(threadIds: readonly number[]): Promise<void>;
  /** The build that is under way, or a new one. */
  build(): Promise<IndexBuild>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** Threads for words that are still being typed: the last one may be a beginning. */
  suggest(query: SuggestQuery): Promise<Suggestion>;
  /** The likest threads first; never the one asked about. */
  similar(query: SimilarQuery): Promise<number[]>;
};

/** The engine cannot answer now: it is down, or too slow. Pages say that search is resting. */
export class SearchResting extends Error {
  override name = 'SearchResting';
}

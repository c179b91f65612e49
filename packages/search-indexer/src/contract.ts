import type { ThreadKind } from '@embassy/database';

/** What is indexed of a thread: everything it can be found and filtered by, and nothing else. */
export type ThreadDocument = {
  threadId: number;
  kind: ThreadKind;
  categoryId: number;
  productId: number | null;
  tags: string[];
  language: string;
  audience: string;
  solved: boolean;
  title: string;
  /** Plain text of the opening post. */
  body: string;
  /** Plain text of its visible answers, the accepted one first. */
  answers: string;
  createdAt: Date;
  lastActivityAt: Date;
};

export type SearchQuery = {
  text: string;
  /** Audience keys of whoever asks; nothing else is found or counted. */
  audiences: readonly string[];
  kind?: ThreadKind;
  categoryIds?: readonly number[];
  productId?: number;
  tag?: string;
  language?: string;
  solved?: boolean;
  /** At most 100. */
  limit: number;
  offset: number;
};

/** Ids only, best first: what they say is read from the database, as it is now and for whoever asks. */
export type SearchResult = { threadIds: number[]; total: number };

/** The port: the embedded PostgreSQL engine and the others behind one shape. */
export type SearchEngine = {
  readonly name: string;
  upsert(documents: readonly ThreadDocument[]): Promise<void>;
  remove(threadIds: readonly number[]): Promise<void>;
  /** Removes what lies in the range of ids (`after`, `upTo`] and is not to be kept; `upTo` null is without end. */
  prune(range: { after: number; upTo: number | null; keep: readonly number[] }): Promise<void>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** Ids of the threads whose titles and texts are most like these words. */
  similar(text: string, audiences: readonly string[], limit: number): Promise<number[]>;
};

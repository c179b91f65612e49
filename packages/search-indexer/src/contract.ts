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
  categoryId?: number;
  productId?: number;
  tag?: string;
  language?: string;
  solved?: boolean;
  /** At most 50. */
  limit: number;
  offset: number;
};

export type SearchHit = {
  threadId: number;
  /** Plain text around the words that were found, with them between `\u0001` and `\u0002`. */
  excerpt: string;
};

export type SearchResult = { hits: SearchHit[]; total: number };

/** The port: the embedded PostgreSQL engine and the others behind one shape. */
export type SearchEngine = {
  readonly name: string;
  upsert(documents: readonly ThreadDocument[]): Promise<void>;
  remove(threadIds: readonly number[]): Promise<void>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** Ids of threads whose titles and texts are most like these words. */
  similar(text: string, audiences: readonly string[], limit: number): Promise<number[]>;
};

import type { Database } from '@embassy/database';
import { Meilisearch, MeilisearchApiError } from 'meilisearch';

/** A Meilisearch server, and the database that says which of its indexes is which. */
export type Connection = {
  client: Meilisearch;
  db: Database;
  /** What the names of our indexes begin with. */
  index: string;
  /** How long a search may take, in milliseconds. */
  timeoutMs: number;
};

export type MeilisearchOptions = {
  url: string;
  /** A key that may do everything with our indexes; none where the server asks for none. */
  key?: string;
  db: Database;
  /** What the names of the indexes begin with; another for each community on one server. */
  index?: string;
  timeoutMs?: number;
};

/** Sending a batch of documents, not a search: that has its own, shorter time. */
const SENDING_MS = 30_000;

export function connect({
  url,
  key,
  db,
  index = 'embassy',
  timeoutMs = 1_500,
}: MeilisearchOptions): Connection {
  const client = new Meilisearch({ host: url, ...(key && { apiKey: key }), timeout: SENDING_MS });
  return { client, db, index, timeoutMs };
}

/** What the index of a build is called: each has its own, so that whoever writes never means another one. */
export function indexName({ index }: Connection, build: number): string {
  return `${index}_threads_${build}`;
}

/** Whether the server says that there is no such index. */
export function isIndexGone(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found';
}

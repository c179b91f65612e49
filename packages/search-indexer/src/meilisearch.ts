export type { MeilisearchOptions } from './engines/meilisearch/connection.ts';
export { inspectMeilisearch, type MeilisearchState } from './engines/meilisearch/inspect-meilisearch.ts';
export { createMeilisearchEngine } from './engines/meilisearch/meilisearch-engine.ts';

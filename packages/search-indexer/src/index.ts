export type * from './contract.ts';
export { SearchResting, searchBounds, searchSorts } from './contract.ts';
export { createPostgresEngine } from './engines/postgres/postgres-engine.ts';
export { type ExcerptPart, excerptOf, markedTitle } from './excerpts.ts';
export { indexThreads } from './index-threads.ts';
export { ReindexUnderWay } from './indexing/build-lock.ts';
export { type Reindexed, type ReindexProgress, reindex } from './reindex.ts';
export { createIndexTasks } from './task.ts';

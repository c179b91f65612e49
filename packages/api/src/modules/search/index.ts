export { cleanUpSearchLog } from './log/clean-up-search-log.ts';
export { createSearchLog, type SearchLog } from './log/search-log.ts';
export { searchPersonalData } from './personal-data.ts';

import type { UnderstoodSearch } from './filters/understand-search.ts';
import { emptyPage, type Searching, type SearchPage, searchPage } from './search-page.ts';
import { unlessResting } from './unless-resting.ts';

/** A page of a search that was understood; empty where nothing can be found, or while search is resting. */
export async function findPage(
  searching: Searching,
  { words, filters, sort, unknown }: UnderstoodSearch,
  place: { size: number; start: number },
): Promise<{ page: SearchPage; isResting: boolean }> {
  // Signs alone are no words; and without words or filters an engine would find everything.
  const text = /[\p{L}\p{N}]/u.test(words) ? words : '';
  const nothing = unknown.length > 0 || (text === '' && Object.keys(filters).length === 0);
  if (nothing) return { page: emptyPage, isResting: false };
  const page = await unlessResting(searchPage(searching, { text, filters, sort, ...place }), null);
  return { page: page ?? emptyPage, isResting: page === null };
}

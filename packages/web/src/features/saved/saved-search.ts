import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { type Search, searchAddress } from '../search/search-address.ts';

/** What is known of a search that a member keeps. */
export const SavedSearchFragment = graphql(`
  fragment SavedSearch on SavedSearch @_unmask {
    number
    name
    text
    sort
    kind
    categoryId
    productId
    tags
    language
    solved
    author
    status
  }
`);

/** The searches that whoever reads keeps; a visitor has none. */
export const SavedSearchesQuery = graphql(
  `
    query SavedSearches {
      savedSearches {
        ...SavedSearch
        hasNews
      }
    }
  `,
  [SavedSearchFragment],
);

/** A search that a member keeps. */
export type SavedSearch = ResultOf<typeof SavedSearchFragment>;

/** The same, and whether it finds what others began since. */
export type WatchedSearch = ResultOf<typeof SavedSearchesQuery>['savedSearches'][number];

/** The search itself, without its name. */
export function searchOf({ text, sort, kind, categoryId, productId, tags, ...rest }: SavedSearch): Search {
  const { language, solved, author, status } = rest;
  return { words: text, sort, kind, categoryId, productId, tags, language, solved, author, status };
}

/** Where it is made again. */
export const addressOf = (saved: SavedSearch): string => searchAddress(searchOf(saved));

/** Where it is opened: what it finds is then news no longer. */
export const openingOf = ({ number }: SavedSearch): string => `/searches/${number}`;

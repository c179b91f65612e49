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
  }
`);

/** The searches that whoever reads keeps; a visitor has none. */
export const SavedSearchesQuery = graphql(
  `
    query SavedSearches {
      savedSearches {
        ...SavedSearch
      }
    }
  `,
  [SavedSearchFragment],
);

/** A search that a member keeps. */
export type SavedSearch = ResultOf<typeof SavedSearchesQuery>['savedSearches'][number];

/** The search itself, without its name. */
export function searchOf({ number: _number, name: _name, text, ...filters }: SavedSearch): Search {
  return { words: text, ...filters };
}

/** Where it is made again. */
export const addressOf = (saved: SavedSearch): string => searchAddress(searchOf(saved));

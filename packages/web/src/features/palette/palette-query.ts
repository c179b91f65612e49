import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { SavedSearchFragment } from '../saved/saved-search.ts';
import { SuggestedFragment } from '../search/suggest-query.ts';

/** Where one can go by name; asked for when the palette opens. */
export const PalettePlacesQuery = graphql(
  `
    query PalettePlaces {
      categories {
        name
        path
        children {
          name
          path
        }
      }
      products {
        name
        path
      }
      savedSearches {
        ...SavedSearch
      }
    }
  `,
  [SavedSearchFragment],
);

/** Threads, tags and members for what is being typed. */
export const PaletteFoundQuery = graphql(
  `
    query PaletteFound($text: String!) {
      searchSuggestions(text: $text) {
        ...Suggested
      }
      memberSuggestions(beginning: $text) {
        path
        handle
        displayName
      }
    }
  `,
  [SuggestedFragment],
);

/** The places. */
export type PalettePlaces = ResultOf<typeof PalettePlacesQuery>;
/** What was found for the words so far. */
export type PaletteFound = ResultOf<typeof PaletteFoundQuery>;

import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { ThreadStateFragment } from '../threads/ThreadState.tsx';

/** What is shown of suggestions while somebody types. */
export const SuggestedFragment = graphql(
  `
    fragment Suggested on SearchSuggestions @_unmask {
      isResting
      threads {
        title {
          text
          isMatch
        }
        thread {
          number
          path
          language
          category {
            name
          }
          product {
            name
          }
          ...ThreadState
        }
      }
      tags {
        name
        path
      }
    }
  `,
  [ThreadStateFragment],
);

/** What is shown below the search field while somebody types. */
export const SuggestQuery = graphql(
  `
    query Suggest($text: String!) {
      searchSuggestions(text: $text) {
        ...Suggested
      }
    }
  `,
  [SuggestedFragment],
);

/** The threads and tags for the words so far. */
export type Suggested = ResultOf<typeof SuggestQuery>['searchSuggestions'];

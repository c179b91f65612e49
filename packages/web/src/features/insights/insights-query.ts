import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** What was searched for, and what came of it. */
export const InsightsQuery = graphql(`
  query SearchInsights($days: Int!) {
    searchInsights(days: $days) {
      searches
      withoutResults
      withoutClicks
      questionsAvoided
      daily {
        day
        searches
        withoutResults
      }
      topWithoutResults {
        words
        count
        results
        lastAt
      }
      topWithoutClicks {
        words
        count
        results
        lastAt
      }
      topSearches {
        words
        count
        results
        lastAt
      }
    }
  }
`);

/** What staff see of the searches of a time. */
export type Insights = ResultOf<typeof InsightsQuery>['searchInsights'];

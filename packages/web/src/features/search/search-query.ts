import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { FeedRowFragment } from '../feed/FeedRow.tsx';
import { IdeaStatusFragment } from '../ideas/idea-status.ts';
import { SavedSearchFragment } from '../saved/saved-search.ts';

/** What the page of results shows. */
export const SearchQuery = graphql(
  `
    query Search(
      $text: String!
      $sort: SearchSort
      $kind: ThreadKind
      $categoryId: Int
      $productId: Int
      $tag: String
      $language: String
      $solved: Boolean
      $author: String
      $status: String
      $after: String
    ) {
      savedSearches {
        ...SavedSearch
      }
      search(
        text: $text
        sort: $sort
        kind: $kind
        categoryId: $categoryId
        productId: $productId
        tag: $tag
        language: $language
        solved: $solved
        author: $author
        status: $status
        first: 20
        after: $after
      ) {
        searchId
        totalCount
        isCapped
        isResting
        words
        correction
        filters {
          kind
          sort
          language
          solved
          category {
            number
            name
          }
          product {
            number
            name
          }
          tags {
            name
          }
          author {
            handle
            displayName
          }
          status {
            ...IdeaStatus
          }
          meaning
          unknown {
            key
            value
          }
        }
        facets {
          kind {
            value
            count
          }
          category {
            count
            category {
              number
              name
            }
          }
          product {
            count
            product {
              number
              name
            }
          }
          tag {
            count
            tag {
              name
            }
          }
          language {
            value
            count
          }
          solved {
            value
            count
          }
          status {
            count
            status {
              ...IdeaStatus
            }
          }
        }
        edges {
          node {
            title {
              text
              isMatch
            }
            excerpt {
              text
              isMatch
            }
            post {
              path
              role
              acceptedAt
            }
            thread {
              number
              ...FeedRow
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [FeedRowFragment, SavedSearchFragment, IdeaStatusFragment],
);

/** What a search found, and what it took the words for. */
export type Found = ResultOf<typeof SearchQuery>['search'];

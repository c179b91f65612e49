import { graphql } from '../../graphql/graphql.ts';
import { FeedFragment } from './Feed.tsx';
import { FeedMarginFragment } from './FeedMargin.tsx';

/** A page of the feed, narrowed by the address and by the page it is on, with what stands beside it. */
export const FeedQuery = graphql(
  `
    query Feed(
      $kind: ThreadKind
      $categoryId: Int
      $tagId: Int
      $productId: Int
      $order: FeedOrder
      $period: FeedPeriod
      $language: String
      $inReadingLanguages: Boolean
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      threads(
        kind: $kind
        categoryId: $categoryId
        tagId: $tagId
        productId: $productId
        order: $order
        period: $period
        language: $language
        inReadingLanguages: $inReadingLanguages
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        ...Feed
      }
      ...FeedMargin
    }
  `,
  [FeedFragment, FeedMarginFragment],
);

import { graphql } from '../../../graphql/graphql.ts';
import { AtomThreadFragment } from './atom-entries.ts';

/** The newest threads of a list. */
export const ThreadsFeedQuery = graphql(
  `
    query ThreadsFeed($kind: ThreadKind, $categoryId: Int, $tagId: Int, $productId: Int, $first: Int) {
      threads(
        order: LATEST
        kind: $kind
        categoryId: $categoryId
        tagId: $tagId
        productId: $productId
        first: $first
      ) {
        edges {
          node {
            ...AtomThread
          }
        }
      }
    }
  `,
  [AtomThreadFragment],
);

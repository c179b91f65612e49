import { graphql } from '../../graphql/graphql.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { TierMarkFragment } from '../tiers/TierMark.tsx';

/** Who stands somewhere. */
export const BoardMemberFragment = graphql(
  `
    fragment BoardMember on Member @_unmask {
      number
      path
      avatar {
        url
      }
      tier {
        ...TierMark
      }
      ...PersonName
    }
  `,
  [PersonNameFragment, TierMarkFragment],
);

/** A page of a board, the reader’s own place, and what boards there are. */
export const BoardQuery = graphql(
  `
    query Board(
      $period: BoardPeriod!
      $category: String
      $tag: String
      $product: String
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      board(period: $period, category: $category, tag: $tag, product: $product) {
        top: places(first: 1) {
          edges {
            node {
              points
            }
          }
        }
        places(first: $first, after: $after, last: $last, before: $before) {
          edges {
            node {
              place
              points
              member {
                ...BoardMember
              }
            }
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
        yours {
          place
          points
          toNext
          listed
          around {
            place
            points
            member {
              ...BoardMember
            }
          }
        }
      }
      categories {
        name
        slug
        children {
          name
          slug
        }
      }
      products {
        name
        slug
      }
    }
  `,
  [BoardMemberFragment],
);

/** Who earns more than they used to. */
export const RisingQuery = graphql(
  `
    query Rising {
      risingMembers {
        place
        points
        usual
        member {
          ...BoardMember
        }
      }
    }
  `,
  [BoardMemberFragment],
);

/** Who answered the first questions of others. */
export const FirstHelpersQuery = graphql(
  `
    query FirstHelpers {
      firstHelpers {
        place
        newcomers
        member {
          ...BoardMember
        }
      }
    }
  `,
  [BoardMemberFragment],
);

import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { AwardOfBadgeFragment } from './AwardRow.tsx';
import { BadgeLookFragment } from './BadgeLook.tsx';

const MetricFragment = graphql(`
  fragment BadgeMetric on BadgeMetric @_unmask {
    name
    now
    ofDays
  }
`);

/** What the form of a badge needs that is none yet. */
export const BadgeMetricsQuery = graphql(
  `
    query BadgeMetrics {
      ofMembers: badgeMetrics(way: MEMBER) {
        ...BadgeMetric
      }
      ofPosts: badgeMetrics(way: POST) {
        ...BadgeMetric
      }
      badgeIcons
    }
  `,
  [MetricFragment],
);

/** A badge as an admin sees it, with who has it. */
export const AdminBadgeQuery = graphql(
  `
    query AdminBadge(
      $key: String!
      $language: String!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      badge(key: $key) {
        number
        key
        level
        way
        formula
        repeats
        icon
        enabled
        isOwn
        lookingBack
        memberCount
        awardCount
        name(language: $language)
        description(language: $language)
        ownWords {
          language
          name
          description
        }
        image {
          id
        }
        ...BadgeLook
        awards(first: $first, after: $after, last: $last, before: $before) {
          edges {
            node {
              number
              member {
                displayName
              }
              ...AwardOfBadge
            }
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
      ofMembers: badgeMetrics(way: MEMBER) {
        ...BadgeMetric
      }
      ofPosts: badgeMetrics(way: POST) {
        ...BadgeMetric
      }
      badgeIcons
    }
  `,
  [BadgeLookFragment, AwardOfBadgeFragment, MetricFragment],
);

export type AdminBadge = NonNullable<ResultOf<typeof AdminBadgeQuery>['badge']>;
export type BadgeMetrics = ResultOf<typeof BadgeMetricsQuery>['ofMembers'];

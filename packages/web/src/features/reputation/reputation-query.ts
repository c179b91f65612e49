import { graphql } from '../../graphql/graphql.ts';
import { ProfileTabsFragment } from '../profile/ProfileTabs.tsx';
import { TierPathFragment } from '../tiers/TierPath.tsx';
import { EntryRowFragment } from './EntryRow.tsx';
import { KnownFragment } from './Known.tsx';

/** A member’s points with where they came from. */
export const ReputationQuery = graphql(
  `
    query Reputation(
      $handle: String!
      $rule: ReputationRule
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      member(handle: $handle) {
        handle
        displayName
        path
        reputation
        ...ProfileTabs
        ...Known
        voteAllowance {
          most
          left
        }
        tierProgress {
          ...TierPath
        }
        reputationCurve {
          day
          balance
        }
        reputationLedger(rule: $rule, first: $first, after: $after, last: $last, before: $before) {
          edges {
            node {
              number
              ...EntryRow
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
    }
  `,
  [EntryRowFragment, KnownFragment, ProfileTabsFragment, TierPathFragment],
);

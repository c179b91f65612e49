import { graphql, type ResultOf } from '../../../graphql/graphql.ts';
import { TierMarkFragment } from '../../tiers/TierMark.tsx';

/** The stream of this tab. */
export const ChangesSubscription = graphql(
  `
  subscription Changes($threadNumber: Int) {
    changes(threadNumber: $threadNumber) {
      __typename
      ... on ThreadChange {
        kind
        postNumber
        isYours
        answerCount
        lastActivityAt
        votes {
          upCount
          downCount
        }
      }
      ... on InboxChange {
        unreadCount
      }
      ... on StandingChange {
        points
        tier {
          ...TierMark
        }
      }
    }
  }
`,
  [TierMarkFragment],
);

export type Change = ResultOf<typeof ChangesSubscription>['changes'];

/** What the reader has now. */
export type StandingChange = Extract<Change, { __typename: 'StandingChange' }>;

/** Something about the thread that is looked at. */
export type ThreadChange = Extract<Change, { __typename: 'ThreadChange' }>;

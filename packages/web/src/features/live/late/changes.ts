import { graphql, type ResultOf } from '../../../graphql/graphql.ts';

/** The stream of this tab. */
export const ChangesSubscription = graphql(`
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
    }
  }
`);

export type Change = ResultOf<typeof ChangesSubscription>['changes'];

/** Something about the thread that is looked at. */
export type ThreadChange = Extract<Change, { __typename: 'ThreadChange' }>;

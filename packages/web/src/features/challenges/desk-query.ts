import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { ChallengeStandFragment } from './challenge-stand.ts';

/** What is needed to make and run a challenge. For a new one the slug names none. */
export const DeskChallengeQuery = graphql(
  `
    query DeskChallenge($slug: String!) {
      brand {
        timeZone
      }
      categories {
        number
        name
        kinds
        children {
          number
          name
          kinds
        }
      }
      challenge(slug: $slug) {
        number
        slug
        title
        path
        brief
        rules
        prizes {
          name
          text
        }
        category {
          number
        }
        localDates {
          opensAt
          collectUntil
          discussUntil
          voteUntil
          shortlistUntil
        }
        version
        entryCount
        thanks
        times {
          act
          isNow
        }
        ...ChallengeStand
        jurors {
          invitedAt
          member {
            number
            ...PersonName
          }
        }
        shortlist {
          number
          supporters
          place
          award
          placeReason
          viewerIsAuthor
          thread {
            title
            path
          }
        }
        placed {
          number
        }
        entries(first: 20) {
          edges {
            node {
              number
              supporters
              place
              award
              placeReason
              viewerIsAuthor
              thread {
                title
                path
              }
            }
          }
        }
      }
    }
  `,
  [ChallengeStandFragment, PersonNameFragment],
);

export type DeskData = ResultOf<typeof DeskChallengeQuery>;
export type DeskChallenge = NonNullable<DeskData['challenge']>;

import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { ChallengeStandFragment } from './challenge-stand.ts';

const CandidateFragment = graphql(`
  fragment ResultCandidate on ChallengeEntry @_unmask {
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
`);

/** An entry that can be placed. */
export type Candidate = ResultOf<typeof CandidateFragment>;

/** What is needed to make and run a challenge. For a new one the slug names none. */
export const DeskChallengeQuery = graphql(
  `
    query DeskChallenge(
      $slug: String!
      $chosen: [Int!]!
      $search: String
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
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
          ...ResultCandidate
        }
        placed {
          ...ResultCandidate
        }
        chosen: entries(first: 20, numbers: $chosen) {
          edges {
            node {
              ...ResultCandidate
            }
          }
        }
        found: entries(search: $search, first: $first, after: $after, last: $last, before: $before) {
          edges {
            node {
              ...ResultCandidate
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
  [ChallengeStandFragment, PersonNameFragment, CandidateFragment],
);

export type DeskData = ResultOf<typeof DeskChallengeQuery>;
export type DeskChallenge = NonNullable<DeskData['challenge']>;

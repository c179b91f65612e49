import { graphql } from '../../graphql/graphql.ts';
import { InChallengeFragment } from '../challenges/InChallenge.tsx';
import { IdeaBesideFragment } from './IdeaBeside.tsx';

/** What the page of an idea shows besides that of any thread. */
export const IdeaBesideQuery = graphql(
  `
    query IdeaBeside($number: Int!) {
      thread(number: $number) {
        ...IdeaBeside
      }
      challengesOfIdea(threadId: $number) {
        ...InChallenge
      }
    }
  `,
  [IdeaBesideFragment, InChallengeFragment],
);

import { graphql, type ResultOf } from '../../graphql/graphql.ts';

/** A poll as lists and its own page tell of it. */
export const PollRowFragment = graphql(`
  fragment PollRow on Poll @_unmask {
    number
    title
    standing
    anonymous
    isResting
    opensAt
    closesAt
    countedAt
    destroyed
    answerCount
    viewerHasAnswered
    viewerMayAnswer
    viewerSeesResults
  }
`);

export type PollRow = ResultOf<typeof PollRowFragment>;

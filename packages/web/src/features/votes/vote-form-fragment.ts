import { graphql } from '../../graphql/graphql.ts';

/** What is known of a post's votes; apart, since the form is loaded for members alone. */
export const VoteFormFragment = graphql(`
  fragment VoteForm on Post {
    number
    role
    voting
    upCount
    downCount
    viewerVote
    viewerMayVote
  }
`);

import { graphql } from '../../graphql/graphql.ts';

/** What is known of an acceptance; apart, since the form is loaded for members alone. */
export const AcceptFormFragment = graphql(`
  fragment AcceptForm on Post {
    number
    acceptedAt
    viewerMayAccept
  }
`);

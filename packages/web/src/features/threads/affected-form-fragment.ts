import { graphql } from '../../graphql/graphql.ts';

/** How many have what a question asks about; apart, since the form is loaded for members alone. */
export const AffectedFormFragment = graphql(`
  fragment AffectedForm on Thread {
    number
    kind
    affectedCount
    viewerIsAffected
    viewerMayMarkAffected
  }
`);

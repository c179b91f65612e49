import { graphql } from '../../graphql/graphql.ts';

/** Whether somebody is signed in, for pages that are for visitors or for members alone. */
export const WhoIsHereQuery = graphql(`
  query WhoIsHere {
    me {
      number
    }
  }
`);

import { graphql } from '../../graphql/graphql.ts';

/** What the menu of a post depends on; apart, since the whole menu is loaded for members alone. */
export const PostMenuFragment = graphql(`
  fragment PostMenu on Post {
    number
    path
    editedAt
    verifiedAt
    viewerMayEdit
    viewerMayDelete
    viewerMayUndelete
    viewerMayVerify
    viewerMayModerate
  }
`);

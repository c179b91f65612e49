import type { GraphqlClient } from '../../graphql/client.ts';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';

const HideText = graphql(
  `
    mutation HideText($postId: Int!, $reason: String!) {
      hidePost(input: { postId: $postId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const HideComment = graphql(
  `
    mutation HideComment($commentId: Int!, $reason: String!) {
      hideComment(input: { commentId: $commentId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** What to hide and why. */
export interface HideTextInput {
  postId?: number;
  commentId?: number;
  reason: string;
}

/** Takes a comment out of sight, or else a post. */
export async function hideText(client: GraphqlClient, { postId, commentId, reason }: HideTextInput) {
  if (commentId !== undefined) {
    return (await client.mutate(HideComment, { commentId, reason })).hideComment;
  }
  return (await client.mutate(HideText, { postId: postId ?? 0, reason })).hidePost;
}

import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const AddComment = graphql(
  `
    mutation AddComment($input: AddCommentInput!) {
      addComment(input: $input) {
        ...Refusal
        ... on Comment {
          number
        }
      }
    }
  `,
  [RefusalFragment],
);

const DeleteComment = graphql(
  `
    mutation DeleteComment($commentId: Int!) {
      deleteComment(input: { commentId: $commentId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Adds a comment to a post. */
export async function commentAction({ client, form, t }: ActionArguments) {
  const { addComment: result } = await client.mutate(AddComment, {
    input: {
      postId: Number(form.get('postId')),
      markdown: String(form.get('markdown')),
      idempotencyKey: String(form.get('idempotencyKey')),
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#comment-${result.number}`);
}

/** Deletes one's own comment. */
export async function deleteCommentAction({ client, form, t }: ActionArguments) {
  const commentId = Number(form.get('commentId'));
  const { deleteComment: result } = await client.mutate(DeleteComment, { commentId });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${form.get('postId')}`);
}

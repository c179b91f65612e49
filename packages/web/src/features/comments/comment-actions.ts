import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { deletedAddress, undeletedAddress } from '../posts/deleted-address.ts';

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

const UndeleteComment = graphql(
  `
    mutation UndeleteComment($commentId: Int!) {
      undeleteComment(input: { commentId: $commentId }) {
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

/** Deletes one's own comment, and leads to where it was with a way to bring it back. */
export async function deleteCommentAction({ client, form, t, url }: ActionArguments) {
  const commentId = Number(form.get('commentId'));
  const { deleteComment: result } = await client.mutate(DeleteComment, { commentId });
  if (isRefusal(result)) return refusedBy(result, form, t);
  const address = deletedAddress(url.pathname, { kind: 'comment', number: commentId }, url.searchParams);
  // Only a document that is loaded anew has to be led to the place; else the reader is there.
  return redirect(import.meta.env.SSR ? `${address}#post-${Number(form.get('postId'))}` : address);
}

/** Brings one's own deleted comment back. */
export async function undeleteCommentAction({ client, form, t, url }: ActionArguments) {
  const commentId = Number(form.get('commentId'));
  const { undeleteComment: result } = await client.mutate(UndeleteComment, { commentId });
  if (isRefusal(result)) return refusedBy(result, form, t);
  return redirect(`${undeletedAddress(url.pathname, url.searchParams)}#comment-${commentId}`);
}

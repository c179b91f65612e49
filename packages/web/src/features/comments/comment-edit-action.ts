import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const EditComment = graphql(
  `
    mutation EditComment($input: EditCommentInput!) {
      editComment(input: $input) {
        ...Refusal
        ... on Comment {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

/** Saves a comment's new text and leads back to it. */
export async function editCommentAction({ client, form, t }: ActionArguments) {
  const { editComment: result } = await client.mutate(EditComment, {
    input: {
      commentId: Number(form.get('commentId')),
      version: Number(form.get('version')),
      markdown: String(form.get('markdown')),
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(result.path);
}

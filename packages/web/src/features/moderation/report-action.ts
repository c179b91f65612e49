import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { reportReasons } from './report-reasons.ts';

const ReportPost = graphql(
  `
    mutation ReportPost($input: ReportPostInput!) {
      reportPost(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ReportComment = graphql(
  `
    mutation ReportComment($input: ReportCommentInput!) {
      reportComment(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Reports a comment, or else a post, to the moderators. */
export async function reportAction({ client, form, t }: ActionArguments) {
  const said = {
    reason: reportReasons.find((reason) => reason === form.get('reason')) ?? 'OTHER',
    text: textIn(form, 'text') || null,
    idempotencyKey: textIn(form, 'idempotencyKey'),
  };
  const commentId = Number(form.get('commentId'));
  const postId = Number(form.get('postId'));
  const result = commentId
    ? (await client.mutate(ReportComment, { input: { ...said, commentId } })).reportComment
    : (await client.mutate(ReportPost, { input: { ...said, postId } })).reportPost;
  if (isRefusal(result)) return refusedBy(result, form, t);
  return redirect(commentId ? `/report?comment=${commentId}` : `/report?post=${postId}`);
}

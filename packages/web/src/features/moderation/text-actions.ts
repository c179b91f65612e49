import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { hideText } from './hide-text.ts';

const UnhideText = graphql(
  `
    mutation UnhideText($postId: Int!, $reason: String!) {
      unhidePost(input: { postId: $postId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UnhideComment = graphql(
  `
    mutation UnhideComment($commentId: Int!, $reason: String!) {
      unhideComment(input: { commentId: $commentId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DeleteText = graphql(
  `
    mutation DeleteText($postId: Int!, $reason: String) {
      deletePost(input: { postId: $postId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DeleteCommentFor = graphql(
  `
    mutation DeleteCommentFor($commentId: Int!, $reason: String) {
      deleteComment(input: { commentId: $commentId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UndeleteText = graphql(
  `
    mutation UndeleteText($postId: Int!, $reason: String) {
      undeletePost(input: { postId: $postId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UndeleteCommentFor = graphql(
  `
    mutation UndeleteCommentFor($commentId: Int!, $reason: String) {
      undeleteComment(input: { commentId: $commentId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const inputOf = (form: FormData) => ({
  commentId: Number(form.get('commentId')) || undefined,
  postId: Number(form.get('postId')),
  reason: textIn(form, 'reason'),
});

/** The result of an act: done, or the form again with the words for what was refused. */
function outcome(result: object, { form, t }: ActionArguments) {
  return isRefusal(result) ? refusedBy(result, form, t) : done();
}

/** What moderators do with one post or comment, by the intent of its form. */
export const textActions = {
  hide: async (args: ActionArguments) => outcome(await hideText(args.client, inputOf(args.form)), args),
  async unhide(args: ActionArguments) {
    const { commentId, postId, reason } = inputOf(args.form);
    const result = commentId
      ? (await args.client.mutate(UnhideComment, { commentId, reason })).unhideComment
      : (await args.client.mutate(UnhideText, { postId, reason })).unhidePost;
    return outcome(result, args);
  },
  async delete(args: ActionArguments) {
    const { commentId, postId, reason } = inputOf(args.form);
    const result = commentId
      ? (await args.client.mutate(DeleteCommentFor, { commentId, reason })).deleteComment
      : (await args.client.mutate(DeleteText, { postId, reason })).deletePost;
    return outcome(result, args);
  },
  async undelete(args: ActionArguments) {
    const { commentId, postId, reason } = inputOf(args.form);
    const result = commentId
      ? (await args.client.mutate(UndeleteCommentFor, { commentId, reason })).undeleteComment
      : (await args.client.mutate(UndeleteText, { postId, reason })).undeletePost;
    return outcome(result, args);
  },
};

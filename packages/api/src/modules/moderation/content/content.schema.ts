import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { hideComment, unhideComment } from './hide-comment.ts';
import { hidePost, unhidePost } from './hide-post.ts';

const because = 'Why, 3 to 500 characters; kept in the audit log and shown to the author.';

builder.mutationFields((t) => ({
  hidePost: t.prismaFieldWithInput({
    description: 'Takes a post out of sight, an opening post with its thread. For moderators.',
    type: 'Post',
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The post’s number.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await hidePost(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
  unhidePost: t.prismaFieldWithInput({
    description: 'Brings a hidden post back, an opening post with its thread. For moderators.',
    type: 'Post',
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The post’s number.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await unhidePost(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
  hideComment: t.prismaFieldWithInput({
    description: 'Takes a comment out of sight. For moderators.',
    type: 'Comment',
    errors: refusals,
    input: {
      commentId: t.input.int({ description: 'The comment’s number.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await hideComment(actionContext(context), input);
      return context.db.comment.findUniqueOrThrow({ ...query, where: { id: input.commentId } });
    },
  }),
  unhideComment: t.prismaFieldWithInput({
    description: 'Brings a hidden comment back. For moderators.',
    type: 'Comment',
    errors: refusals,
    input: {
      commentId: t.input.int({ description: 'The comment’s number.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await unhideComment(actionContext(context), input);
      return context.db.comment.findUniqueOrThrow({ ...query, where: { id: input.commentId } });
    },
  }),
}));

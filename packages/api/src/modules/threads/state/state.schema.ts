import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { PostNode } from '../posts.schema.ts';
import { canDeletePost, canUndelete } from '../threads.policy.ts';
import { deletePost } from './delete-post.ts';
import { undeletePost } from './undelete-post.ts';

builder.prismaObjectFields('Post', (t) => ({
  viewerMayDelete: t.boolean({
    description: 'Whether you may delete it, an opening post with its thread.',
    select: {
      authorId: true,
      role: true,
      state: true,
      acceptedAt: true,
      verifiedAt: true,
      thread: { select: { state: true, lockedAt: true, answerCount: true } },
    },
    resolve: ({ thread, ...post }, _arguments, { viewer }) => {
      if (!viewer.actor || post.state !== 'VISIBLE' || thread.state !== 'VISIBLE') return false;
      const answeredByOthers = post.role === 'OPENING' && thread.answerCount > 0;
      return canDeletePost(viewer.actor, { ...post, answeredByOthers }, thread) === null;
    },
  }),
  viewerMayUndelete: t.boolean({
    description: 'Whether you may bring it back.',
    select: {
      role: true,
      state: true,
      stateById: true,
      thread: { select: { state: true, stateById: true, lockedAt: true } },
    },
    resolve: ({ thread, ...post }, _arguments, { viewer }) => {
      const deleted = post.role === 'OPENING' ? thread : post;
      return (
        viewer.actor !== null &&
        deleted.state === 'DELETED' &&
        canUndelete(viewer.actor, deleted, thread) === null
      );
    },
  }),
}));

builder.mutationFields((t) => ({
  deletePost: t.prismaFieldWithInput({
    description: 'Deletes a post, an opening post with its thread; it can be brought back.',
    type: PostNode,
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The post’s number.' }),
      reason: t.input.string({ required: false, description: 'Why; needed when it is not yours.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await deletePost(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
  undeletePost: t.prismaFieldWithInput({
    description: 'Brings back a post that you deleted, or as a moderator any.',
    type: PostNode,
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The post’s number.' }),
      reason: t.input.string({ required: false, description: 'Why; needed when it is not yours.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await undeletePost(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
}));

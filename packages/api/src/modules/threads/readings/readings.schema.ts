import { builder } from '../../../graphql/builder.ts';
import { batched } from '../../../kernel/batched.ts';
import { PostNode } from '../posts.schema.ts';
import { visiblePosts } from '../threads.access.ts';
import { newPosts } from './new-posts.ts';

builder.prismaObjectFields('Thread', (t) => ({
  viewerSeenUntil: t.field({
    description: 'Until when you have read it; null when you never did.',
    type: 'DateTime',
    nullable: true,
    select: (_arguments, { viewer }) => ({
      readings: { where: { memberId: viewer.actor?.id ?? 0 }, select: { seenUntil: true } },
    }),
    resolve: ({ readings }) => readings[0]?.seenUntil ?? null,
  }),
  viewerLeftAt: t.prismaField({
    description: 'The answer or reply that you were at when you left it.',
    type: PostNode,
    nullable: true,
    select: (_arguments, { viewer }) => ({
      id: true,
      readings: { where: { memberId: viewer.actor?.id ?? 0 }, select: { postId: true } },
    }),
    resolve: (query, { id: threadId, readings }, _arguments, { db, viewer }) => {
      const postId = readings[0]?.postId;
      if (postId == null) return null;
      return db.post.findFirst({
        ...query,
        where: { id: postId, threadId, role: { not: 'OPENING' }, AND: visiblePosts(viewer) },
      });
    },
  }),
  viewerNewCount: t.int({
    description:
      'How many answers or replies of others came since you last read it, up to 100; 0 when you never did.',
    select: { id: true },
    resolve: async ({ id }, _arguments, context) => (await newIn(context, id))?.count ?? 0,
  }),
  viewerFirstNew: t.prismaField({
    description: 'The first of them.',
    type: PostNode,
    nullable: true,
    select: { id: true },
    resolve: async (query, { id }, _arguments, context) => {
      const first = await newIn(context, id);
      if (first === undefined) return null;
      return context.db.post.findFirst({
        ...query,
        where: { id: first.firstId, AND: visiblePosts(context.viewer) },
      });
    },
  }),
}));

/** What is new to the viewer in a thread; of all threads of a page in one query. */
function newIn(context: Parameters<typeof newPosts>[0], threadId: number) {
  if (context.viewer.actor === null) return undefined;
  return batched(context, newPosts, (ids: readonly number[]) => newPosts(context, ids)).load(threadId);
}

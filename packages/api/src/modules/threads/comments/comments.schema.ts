import { Prisma } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { batched } from '../../../kernel/batched.ts';
import { orNotFound } from '../../../kernel/errors/index.ts';
import { connectionOf, type KeysetColumn, keysetPages } from '../../../kernel/pagination/index.ts';
import { may } from '../../trust/index.ts';
import { standing, visibleComments } from '../threads.access.ts';
import { canComment, canDeleteComment, canEdit, canUndelete } from '../threads.policy.ts';
import { commentPath } from '../threads.rules.ts';
import { ContentStateEnum } from '../threads.schema.ts';
import { addComment } from './add-comment.ts';
import { deleteComment } from './delete-comment.ts';
import { editComment } from './edit-comment.ts';
import { undeleteComment } from './undelete-comment.ts';

export const CommentNode = builder.prismaNode('Comment', {
  nullable: true,
  description: 'A remark on a post, on a few lines.',
  id: { field: 'id' },
  findUnique: (id, { viewer }) => ({ id: Number(id), AND: visibleComments(viewer) }),
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in its anchor.' }),
    post: t.relation('post', { description: 'The post; whoever reads the comment reads it.' }),
    path: t.string({
      description: 'Where it is: the page of its thread, at its anchor.',
      select: { id: true, postId: true, post: { select: { thread: { select: { id: true, slug: true } } } } },
      resolve: ({ post, ...comment }) => commentPath(post.thread, comment),
    }),
    author: t.relation('author', { description: 'Who wrote it.' }),
    html: t.exposeString('html', { description: 'Sanitised HTML, without blocks.' }),
    markdown: t.exposeString('markdown', { description: 'As it was written.' }),
    language: t.exposeString('language', {
      description: 'As ISO 639-1; `und` when it is too short to tell.',
    }),
    state: t.expose('state', { type: ContentStateEnum, description: 'Whether it stands.' }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was taken down.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last edited.',
    }),
    version: t.exposeInt('version', { description: 'Send it with an edit.' }),
    viewerMayEdit: t.boolean({
      description: 'Whether you may edit it.',
      select: { authorId: true, state: true, post: { select: { thread: { select: { lockedAt: true } } } } },
      resolve: (comment, _arguments, { viewer }) =>
        viewer.actor !== null && canEdit(viewer.actor, comment, comment.post.thread) === null,
    }),
    viewerMayDelete: t.boolean({
      description: 'Whether you may delete it.',
      select: { authorId: true, state: true, post: { select: { thread: { select: { lockedAt: true } } } } },
      resolve: (comment, _arguments, { viewer }) =>
        viewer.actor !== null &&
        comment.state === 'VISIBLE' &&
        canDeleteComment(viewer.actor, comment, comment.post.thread) === null,
    }),
    viewerMayUndelete: t.boolean({
      description: 'Whether you may bring it back.',
      select: { state: true, stateById: true, post: { select: { thread: { select: { lockedAt: true } } } } },
      resolve: (comment, _arguments, { viewer }) =>
        viewer.actor !== null &&
        comment.state === 'DELETED' &&
        canUndelete(viewer.actor, comment, comment.post.thread) === null,
    }),
    viewerMayModerate: t.boolean({
      description: 'Whether you may hide it.',
      resolve: (_comment, _arguments, { viewer }) => may(viewer.actor, 'moderate content'),
    }),
  }),
});

const CommentConnection = builder.connectionObject(
  { type: CommentNode, name: 'CommentConnection', description: 'A page of comments.' },
  { name: 'CommentEdge', description: 'A comment in a page.' },
);

const oldestFirst: readonly KeysetColumn[] = [
  { expression: Prisma.sql`c.created_at`, type: 'timestamptz' },
  { expression: Prisma.sql`c.id`, type: 'int' },
];

builder.prismaObjectFields('Post', (t) => ({
  comments: t.field({
    description: 'Its comments, oldest first. For many posts at once they come in a fixed number of queries.',
    type: CommentConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: { ...t.arg.connectionArgs() },
    select: { id: true },
    resolve: (post, page, context, info) => {
      const { db, viewer } = context;
      const seen = standing(viewer).state ? Prisma.sql`AND c.state = 'VISIBLE'` : Prisma.empty;
      const source = {
        from: Prisma.sql`comment c`,
        id: Prisma.sql`c.id`,
        where: Prisma.sql`c.post_id = parent.id ${seen}`,
        columns: oldestFirst,
        direction: 'asc',
      } as const;
      // Asked for each post, for it also notes what will be there below this very path; the answers are the same.
      const query = queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Comment' });
      return batched(context, info.fieldNodes[0], async (postIds: readonly number[]) => {
        const pages = await keysetPages(db, postIds, source, page);
        const comments = await db.comment.findMany({
          ...query,
          where: {
            id: { in: [...pages.values()].flatMap(({ rows }) => rows.map(({ id }) => id)) },
            ...visibleComments(viewer),
          },
        });
        return postIds.map((id) => connectionOf(pages.get(id)!, comments));
      }).load(post.id);
    },
  }),
  viewerMayComment: t.boolean({
    description: 'Whether you may comment on it.',
    select: {
      state: true,
      thread: { select: { state: true, lockedAt: true, closedAt: true, mergedIntoId: true } },
    },
    resolve: (post, _arguments, { viewer }) =>
      viewer.actor !== null && canComment(viewer.actor, post, post.thread) === null,
  }),
}));

builder.queryField('comment', (t) =>
  t.prismaField({
    description: 'One comment, when you may read it.',
    type: CommentNode,
    nullable: true,
    args: { number: t.arg.int({ description: 'The number in its anchor.' }) },
    resolve: (query, _root, { number }, { db, viewer }) =>
      db.comment.findFirst({ ...query, where: { id: number, ...visibleComments(viewer) } }),
  }),
);

builder.mutationFields((t) => ({
  addComment: t.prismaFieldWithInput({
    description: 'Adds a comment to a post.',
    type: CommentNode,
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The post’s number.' }),
      markdown: t.input.string({
        description: 'The text, 2 to 1,200 characters of Markdown without blocks.',
      }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one comment.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await addComment(actionContext(context), input);
      // A repeated request may come after the comment was hidden or moved out of reach.
      const where = { id, AND: visibleComments(context.viewer) };
      return orNotFound(await context.db.comment.findUnique({ ...query, where }), 'The comment');
    },
  }),
  editComment: t.prismaFieldWithInput({
    description: 'Changes a comment’s text.',
    type: CommentNode,
    errors: refusals,
    input: {
      commentId: t.input.int({ description: 'The comment’s number.' }),
      version: t.input.int({ description: 'The version that the edit started from.' }),
      markdown: t.input.string({
        description: 'The text, 2 to 1,200 characters of Markdown without blocks.',
      }),
      reason: t.input.string({ required: false, description: 'Why; needed when it is not yours.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await editComment(actionContext(context), input);
      return context.db.comment.findUniqueOrThrow({ ...query, where: { id: input.commentId } });
    },
  }),
  deleteComment: t.prismaFieldWithInput({
    description: 'Deletes a comment; it can be brought back.',
    type: CommentNode,
    errors: refusals,
    input: {
      commentId: t.input.int({ description: 'The comment’s number.' }),
      reason: t.input.string({ required: false, description: 'Why; needed when it is not yours.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await deleteComment(actionContext(context), input);
      return context.db.comment.findUniqueOrThrow({ ...query, where: { id: input.commentId } });
    },
  }),
  undeleteComment: t.prismaFieldWithInput({
    description: 'Brings back a comment that you deleted, or as a moderator any.',
    type: CommentNode,
    errors: refusals,
    input: {
      commentId: t.input.int({ description: 'The comment’s number.' }),
      reason: t.input.string({ required: false, description: 'Why; needed when it is not yours.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await undeleteComment(actionContext(context), input);
      return context.db.comment.findUniqueOrThrow({ ...query, where: { id: input.commentId } });
    },
  }),
}));

import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { batched } from '../../kernel/batched.ts';
import { orNotFound } from '../../kernel/errors/index.ts';
import { plainTextOf } from '../../kernel/markdown/index.ts';
import { connectionOf } from '../../kernel/pagination/index.ts';
import { may } from '../trust/index.ts';
import { addPost } from './add-post.ts';
import { answersPage } from './answers-page.ts';
import { firstPostIds } from './first-post-ids.ts';
import { firstSentence } from './first-sentence.rules.ts';
import { visiblePosts } from './threads.access.ts';
import { canAddTo, canEdit, canTag } from './threads.policy.ts';
import { mayWelcomeFirst, postPath } from './threads.rules.ts';
import { ContentStateEnum } from './threads.schema.ts';

export const PostRoleEnum = builder.enumType('PostRole', {
  description: 'What a post is in its thread.',
  values: {
    OPENING: { description: 'The text that began it.' },
    ANSWER: { description: 'An answer to a question.' },
    REPLY: { description: 'A reply in a thread of another kind.' },
  } as const,
});

export const PostNode = builder.prismaNode('Post', {
  nullable: true,
  description: 'The opening text of a thread, an answer or a reply.',
  id: { field: 'id' },
  findUnique: (id, { viewer }) => ({ id: Number(id), AND: visiblePosts(viewer) }),
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in its anchor.' }),
    role: t.expose('role', { type: PostRoleEnum, description: 'What it is in its thread.' }),
    thread: t.relation('thread', { description: 'The thread; whoever reads the post reads it.' }),
    path: t.string({
      description: 'Where it is: the page of its thread, at its anchor.',
      select: { id: true, role: true, thread: { select: { id: true, slug: true } } },
      resolve: ({ thread, ...post }) => postPath(thread, post),
    }),
    author: t.relation('author', { description: 'Who wrote it.' }),
    html: t.exposeString('html', { description: 'Sanitised HTML.' }),
    firstSentence: t.string({
      description: 'What it says first, as plain text on one line.',
      select: { html: true, language: true },
      resolve: ({ html, language }) => firstSentence(plainTextOf(html), language),
    }),
    markdown: t.exposeString('markdown', { description: 'As it was written.' }),
    language: t.exposeString('language', { description: 'ISO 639-1, or `und`.' }),
    state: t.expose('state', { type: ContentStateEnum, description: 'Whether it stands.' }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was taken down.' }),
    score: t.exposeInt('score', { description: 'Up minus down.' }),
    upCount: t.exposeInt('upCount', { description: 'Votes up, kudos or support.' }),
    downCount: t.exposeInt('downCount', { description: 'Votes down.' }),
    commentCount: t.exposeInt('commentCount', { description: 'Comments that stand.' }),
    acceptedAt: t.expose('acceptedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the asker accepted it.',
    }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the brand verified it.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last edited.',
    }),
    isFirst: t.boolean({
      description: 'Whether its author, a customer, had written nothing before; told for a month.',
      select: { id: true, authorId: true, createdAt: true, author: { select: { role: true, state: true } } },
      resolve: ({ id, authorId, createdAt, author }, _arguments, context) =>
        mayWelcomeFirst(author, createdAt, new Date()) &&
        batched<number, number | null>(context, firstPostIds, (ids) => firstPostIds(context.db, ids))
          .load(authorId)
          .then((first) => first === id),
    }),
    version: t.exposeInt('version', { description: 'Send it with an edit.' }),
    viewerMayEdit: t.boolean({
      description: 'Whether you may edit it.',
      select: { authorId: true, state: true, thread: { select: { lockedAt: true } } },
      resolve: (post, _arguments, { viewer }) =>
        viewer.actor !== null && canEdit(viewer.actor, post, post.thread) === null,
    }),
    viewerMayTag: t.boolean({
      description: 'Whether you may change the tags of its thread, and nothing else of it.',
      select: { authorId: true, state: true, role: true, thread: { select: { lockedAt: true } } },
      resolve: (post, _arguments, { viewer }) =>
        viewer.actor !== null &&
        canEdit(viewer.actor, post, post.thread) !== null &&
        canTag(viewer.actor, post, post.thread) === null,
    }),
    viewerMayModerate: t.boolean({
      description: 'Whether you may hide it.',
      resolve: (_post, _arguments, { viewer }) => may(viewer.actor, 'moderate content'),
    }),
  }),
});

export const AnswerOrderEnum = builder.enumType('AnswerOrder', {
  description: 'Orders of the posts that follow the opening one.',
  values: {
    HELPFUL: { description: 'Accepted, verified, then by score.' },
    OLDEST: { description: 'As they were written.' },
  } as const,
});

export const PostConnection = builder.connectionObject(
  { type: PostNode, name: 'PostConnection', description: 'A page of posts.' },
  { name: 'PostEdge', description: 'A post in a page.' },
);

builder.prismaObjectFields('Thread', (t) => ({
  opening: t.field({
    description: 'The post that began it.',
    type: PostNode,
    select: (_arguments, _context, nested) => ({ posts: nested({ where: { role: 'OPENING' }, take: 1 }) }),
    resolve: (thread) => thread.posts[0]!,
  }),
  answers: t.field({
    description: 'The posts that follow: answers to a question, replies elsewhere.',
    type: PostConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      order: t.arg({ type: AnswerOrderEnum, required: false, description: 'HELPFUL when absent.' }),
      from: t.arg.int({ required: false, description: 'Instead of `after`: begin with this post.' }),
      to: t.arg.int({ required: false, description: 'Instead of `before`: end with this post.' }),
      around: t.arg.int({
        required: false,
        description: 'The page with this post: the first one when it is there, else one that begins with it.',
      }),
    },
    select: { id: true },
    resolve: async (thread, { order, ...place }, context, info) => {
      const { db, viewer } = context;
      const found = await answersPage(db, viewer, thread.id, order ?? 'HELPFUL', place);
      const posts = await db.post.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Post' }),
        where: { id: { in: found.rows.map((row) => row.id) }, ...visiblePosts(viewer) },
      });
      return connectionOf(found, posts);
    },
  }),
  viewerMayAnswer: t.boolean({
    description: 'Whether you may add an answer, a reply or a comment.',
    select: { lockedAt: true, closedAt: true, mergedIntoId: true },
    resolve: (thread, _arguments, { viewer }) =>
      viewer.actor !== null && canAddTo(viewer.actor, thread) === null,
  }),
}));

builder.queryField('post', (t) =>
  t.prismaField({
    description: 'One post, when you may read it.',
    type: PostNode,
    nullable: true,
    args: { number: t.arg.int({ description: 'The number in its anchor.' }) },
    resolve: (query, _root, { number }, { db, viewer }) =>
      db.post.findFirst({ ...query, where: { id: number, ...visiblePosts(viewer) } }),
  }),
);

builder.mutationField('addPost', (t) =>
  t.prismaFieldWithInput({
    description: 'Adds an answer to a question, or a reply to a thread of another kind.',
    type: PostNode,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The thread’s number.' }),
      markdown: t.input.string({ description: 'The text, 20 to 30,000 characters of Markdown.' }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one post.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await addPost(actionContext(context), input);
      // A repeated request may come after the post was hidden or moved out of reach.
      const where = { id, AND: visiblePosts(context.viewer) };
      return orNotFound(await context.db.post.findUnique({ ...query, where }), 'The post');
    },
  }),
);

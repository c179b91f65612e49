import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { describedValues } from '../../graphql/described-values.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { orNotFound } from '../../kernel/errors/index.ts';
import { connectionOf } from '../../kernel/pagination/index.ts';
import { ThreadKindEnum } from '../categories/index.ts';
import { NominationKindEnum } from '../stores/index.ts';
import { TagNode } from '../tags/index.ts';
import { may } from '../trust/index.ts';
import { createThread } from './create-thread.ts';
import { type FeedOrder, type FeedPeriod, feedOrders, feedPage } from './feed.ts';
import { threadsGone, visibleThreads } from './threads.access.ts';
import { threadPath } from './threads.rules.ts';

export const ContentStateEnum = builder.enumType('ContentState', {
  description: 'Where content stands.',
  values: {
    VISIBLE: { description: 'Everybody in its audience reads it.' },
    HIDDEN: { description: 'Taken out of sight by a moderator.' },
    DELETED: { description: 'Deleted, by its author or a moderator.' },
  } as const,
});

export const ThreadNode = builder.prismaNode('Thread', {
  nullable: true,
  description: 'A question, tip, idea or discussion.',
  id: { field: 'id' },
  findUnique: (id, { viewer }) => ({ id: Number(id), AND: visibleThreads(viewer) }),
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number in its path.' }),
    kind: t.expose('kind', { type: ThreadKindEnum, description: 'What it is for.' }),
    title: t.exposeString('title', { description: 'The title, plain text.' }),
    path: t.string({
      description: 'Where its page is: /t/{number}/{slug}. /questions/… belongs to imported links.',
      select: { id: true, slug: true },
      resolve: (thread) => threadPath(thread),
    }),
    language: t.exposeString('language', { description: 'ISO 639-1, or `und`.' }),
    author: t.relation('author', { description: 'Who began it.' }),
    category: t.relation('category', {
      description: 'Where it lives; whoever reads the thread reads its category.',
    }),
    product: t.relation('product', { nullable: true, description: 'The product it is about.' }),
    tags: t.field({
      description: 'Its tags, by name.',
      type: [TagNode],
      select: (_arguments, _context, nested) => ({
        tags: { select: { tag: nested(true) }, orderBy: { tag: { name: 'asc' } } },
      }),
      resolve: (thread) => thread.tags.map(({ tag }) => tag),
    }),
    state: t.expose('state', { type: ContentStateEnum, description: 'Whether it stands.' }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was taken down.' }),
    isLocked: t.boolean({
      description: 'Only staff may add to it.',
      select: { lockedAt: true },
      resolve: ({ lockedAt }) => lockedAt !== null,
    }),
    isClosed: t.boolean({
      description: 'Nothing is added any more.',
      select: { closedAt: true },
      resolve: ({ closedAt }) => closedAt !== null,
    }),
    closedReason: t.exposeString('closedReason', { nullable: true, description: 'Why it was closed.' }),
    answerCount: t.exposeInt('answerCount', { description: 'Answers or replies that stand.' }),
    viewCount: t.exposeInt('viewCount', { description: 'Times it was read, a reader once a day.' }),
    score: t.exposeInt('score', { description: 'Up minus down on the opening post.' }),
    affectedCount: t.exposeInt('affectedCount', { description: 'Members who have the same problem.' }),
    solvedAt: t.expose('solvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When an answer was accepted.',
    }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the brand verified an answer.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    lastActivityAt: t.expose('lastActivityAt', {
      type: 'DateTime',
      description: 'When something was last added.',
    }),
  }),
});

export const FeedOrderEnum = builder.enumType('FeedOrder', {
  description: 'Orders of a feed.',
  values: describedValues(feedOrders),
});

export const FeedPeriodEnum = builder.enumType('FeedPeriod', {
  description: 'How far back the best voted are looked for.',
  values: describedValues<FeedPeriod>({
    DAY: 'The last 24 hours.',
    WEEK: 'The last 7 days.',
    MONTH: 'The last 30 days.',
    YEAR: 'The last 365 days.',
    ALL: 'Since the beginning.',
  }),
});

export const ThreadConnection = builder.connectionObject(
  { type: ThreadNode, name: 'ThreadConnection', description: 'A page of threads.' },
  { name: 'ThreadEdge', description: 'A thread in a page.' },
);

builder.queryFields((t) => ({
  thread: t.prismaField({
    description:
      'One thread, when you may read it. The number of one that was merged away gives the thread it went into.',
    type: ThreadNode,
    nullable: true,
    args: { number: t.arg.int({ description: 'The number in its path.' }) },
    resolve: (query, _root, { number }, { db, viewer }) =>
      db.thread.findFirst({
        ...query,
        where: { OR: [{ id: number }, { merged: { some: { id: number } } }], ...visibleThreads(viewer) },
      }),
  }),
  threadIsGone: t.boolean({
    description: 'Whether a thread that you could have read was taken away by its author.',
    args: { number: t.arg.int({ description: 'The number in its path.' }) },
    resolve: async (_root, { number }, { db, viewer }) =>
      (await db.thread.count({ where: { id: number, ...threadsGone(viewer, db.thread.fields.authorId) } })) >
      0,
  }),
  threads: t.field({
    description: 'The feed: threads that you may read, by an order and filters.',
    type: ThreadConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      order: t.arg({ type: FeedOrderEnum, required: false, description: 'ACTIVE when absent.' }),
      period: t.arg({ type: FeedPeriodEnum, required: false, description: 'For TOP; ALL when absent.' }),
      kind: t.arg({ type: ThreadKindEnum, required: false, description: 'Only this kind.' }),
      categoryId: t.arg.int({ required: false, description: 'Only this category and its children.' }),
      tagId: t.arg.int({ required: false, description: 'Only with this tag.' }),
      productId: t.arg.int({ required: false, description: 'Only about this product.' }),
      language: t.arg.string({ required: false, description: 'Only in this language, as ISO 639-1.' }),
      inReadingLanguages: t.arg.boolean({
        required: false,
        description:
          'Only in your reading languages, and where the language could not be told. Without effect when you chose none, or with `language`.',
      }),
      authorId: t.arg.int({ required: false, description: 'Only begun by this member.' }),
    },
    resolve: async (_root, { order, period, ...rest }, context, info) => {
      const { db, viewer } = context;
      const filter = { ...rest, order: (order ?? 'ACTIVE') as FeedOrder, period: period ?? 'ALL' };
      const page = await feedPage(db, viewer, filter, rest, new Date());
      const threads = await db.thread.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Thread' }),
        where: { id: { in: page.rows.map((row) => row.id) }, ...visibleThreads(viewer) },
      });
      return connectionOf(page, threads);
    },
  }),
}));

builder.mutationField('createThread', (t) =>
  t.prismaFieldWithInput({
    description: 'Begins a thread. With the same idempotency key it returns what it made before.',
    type: ThreadNode,
    errors: refusals,
    input: {
      kind: t.input.field({ type: ThreadKindEnum, description: 'What it is for.' }),
      categoryId: t.input.int({ description: 'Where it shall live.' }),
      productId: t.input.int({ required: false, description: 'The product it is about.' }),
      title: t.input.string({ description: 'One line, 8 to 150 characters.' }),
      markdown: t.input.string({ description: 'The text, 20 to 30,000 characters of Markdown.' }),
      tags: t.input.stringList({ description: 'At most five.' }),
      language: t.input.string({ required: false, description: 'ISO 639-1; detected when absent.' }),
      storeId: t.input.int({ required: false, description: 'The one store that an idea is nominated for.' }),
      nominates: t.input.field({
        type: NominationKindEnum,
        required: false,
        description: 'As what; CHANGE when absent.',
      }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one thread.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await createThread(actionContext(context), input);
      // A repeated request may come after the thread was hidden or moved out of reach.
      const where = { id, AND: visibleThreads(context.viewer) };
      return orNotFound(await context.db.thread.findUnique({ ...query, where }), 'The thread');
    },
  }),
);

builder.prismaObjectField('Thread', 'viewerMayModerate', (t) =>
  t.boolean({
    description: 'Whether you may hide, lock, close, move and merge it.',
    resolve: (_thread, _arguments, { viewer }) => may(viewer.actor, 'moderate content'),
  }),
);

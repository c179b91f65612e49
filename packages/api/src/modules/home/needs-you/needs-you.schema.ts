import { builder } from '../../../graphql/builder.ts';
import { batched } from '../../../kernel/batched.ts';
import type { Actor } from '../../../kernel/viewer.ts';
import { visibleCategories } from '../../categories/index.ts';
import { inboxPage } from '../../notifications/index.ts';
import { visibleThreads } from '../../threads/index.ts';
import { dismissedNumbers } from '../dismissals/dismissals.rules.ts';
import { dismissalsOf } from '../dismissals/dismissals-of.ts';
import { loadNeeds } from './load-needs.ts';
import type { Need } from './needs-you.rules.ts';

/** Few enough that the feed is never far below. */
const [replyCount, questionCount] = [2, 3];

/** What somebody said to the member, and may wait for a word. */
const wordsToMe = ['ANSWER', 'REPLY', 'COMMENT', 'MENTION'] as const;

const NeedReasonEnum = builder.enumType('NeedReason', {
  description: 'Why a question is shown to you.',
  values: {
    KNOWS_TAG: { description: 'You answered questions with this tag.' },
    OWNS_PRODUCT: { description: 'You own the product.' },
    FOLLOWS_TAG: { description: 'You follow the tag.' },
    FOLLOWS_CATEGORY: { description: 'You follow the category.' },
  } as const,
});

const NeedType = builder.objectRef<Need>('Need').implement({
  description: 'A question without an answer, and why you see it.',
  fields: (t) => ({
    thread: t.prismaField({
      type: 'Thread',
      nullable: true,
      description: 'The question.',
      resolve: (query, { threadId }, _arguments, context, info) =>
        batched<number, object | null>(context, info.fieldNodes[0], async (ids) => {
          const found = await context.db.thread.findMany({
            ...query,
            where: { id: { in: [...ids] }, ...visibleThreads(context.viewer) },
          });
          return ids.map((id) => found.find((thread) => thread.id === id) ?? null);
        }).load(threadId) as never,
    }),
    reason: t.expose('reason', { type: NeedReasonEnum, description: 'Why it is shown.' }),
    product: t.prismaField({
      type: 'Product',
      nullable: true,
      description: 'For OWNS_PRODUCT: what you own.',
      resolve: (query, { productId }, _arguments, { db }) =>
        productId === undefined ? null : db.product.findUnique({ ...query, where: { id: productId } }),
    }),
    tag: t.prismaField({
      type: 'Tag',
      nullable: true,
      description: 'For KNOWS_TAG and FOLLOWS_TAG: which.',
      resolve: (query, { tagId }, _arguments, { db }) =>
        tagId === undefined ? null : db.tag.findUnique({ ...query, where: { id: tagId } }),
    }),
    category: t.prismaField({
      type: 'Category',
      nullable: true,
      description: 'For FOLLOWS_CATEGORY: which.',
      resolve: (query, { categoryId }, _arguments, { db, viewer }) =>
        categoryId === undefined
          ? null
          : db.category.findFirst({ ...query, where: { id: categoryId, AND: visibleCategories(viewer) } }),
    }),
    answered: t.int({
      nullable: true,
      description: 'For KNOWS_TAG: how many of its questions you answered.',
      resolve: ({ answered }) => answered ?? null,
    }),
  }),
});

const NeedsYouType = builder.objectRef<{ actor: Actor }>('NeedsYou').implement({
  description: 'What waits for you.',
  fields: (t) => ({
    replies: t.prismaField({
      type: ['Notification'],
      description: `What others wrote to you and you have not read, the newest ${replyCount}.`,
      resolve: async (query, { actor }, _arguments, { db }) => {
        const { rows } = await inboxPage(db, actor, { unreadOnly: true, first: 20 });
        return db.notification.findMany({
          ...query,
          where: { id: { in: rows.map(({ id }) => id) }, memberId: actor.id, kind: { in: [...wordsToMe] } },
          // Of one thread the last word is enough.
          distinct: ['threadId'],
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: replyCount,
        });
      },
    }),
    questions: t.field({
      type: [NeedType],
      description: `Questions without an answer about what you know, own or follow, at most ${questionCount}.`,
      complexity: { field: 1, multiplier: questionCount },
      resolve: async ({ actor }, _arguments, context) =>
        loadNeeds({
          db: context.db,
          viewer: context.viewer,
          actor,
          putAway: dismissedNumbers('thread', await dismissalsOf(context)),
          count: questionCount,
          now: new Date(),
        }),
    }),
  }),
});

builder.queryField('needsYou', (t) =>
  t.field({
    description: 'What waits for you; null for a visitor, and for who put it away.',
    type: NeedsYouType,
    nullable: true,
    resolve: async (_root, _arguments, context) => {
      const { actor } = context.viewer;
      if (actor === null || (await dismissalsOf(context)).includes('needs-you')) return null;
      return { actor };
    },
  }),
);

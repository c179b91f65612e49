import type { Challenge, ChallengeNews, Thread } from '@embassy/database';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../../graphql/builder.ts';
import { actionContext, type Context } from '../../../graphql/context.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { requireActor } from '../../../kernel/action-context.ts';
import { batched } from '../../../kernel/batched.ts';
import { connectionOf } from '../../../kernel/pagination/index.ts';
import { suspensionReasons } from '../../../kernel/suspension-reasons.ts';
import { AwardType } from '../../badges/index.ts';
import { ChallengeType } from '../../challenges/index.ts';
import { MemberNode } from '../../identity/index.ts';
import { type Rescored, rescoredPoints, TierType, tiersWithKeys } from '../../reputation/index.ts';
import type { Tier } from '../../trust/index.ts';
import { notificationKinds } from '../notification-kinds.ts';
import { challengesTold } from './challenges-told.ts';
import { inboxPage } from './inbox-page.ts';
import { markRead } from './mark-read.ts';
import {
  challengeSelect,
  isReadable,
  isReadableChallenge,
  pathOf,
  reasonOf,
  subjectOf,
  subjectSelect,
  type ToldChallenge,
} from './notification-subject.ts';
import { type OfPanel, type PanelTold, panelsTold } from './panel-told.ts';

export const NotificationKindEnum = builder.enumType('NotificationKind', {
  description: 'What members are told of.',
  values: notificationKinds,
});

const ModerationActEnum = builder.enumType('ModerationAct', {
  description: 'What a moderator did.',
  values: {
    HIDDEN: { description: 'Taken out of sight.' },
    DELETED: { description: 'Deleted.' },
    RESTORED: { description: 'Brought back.' },
    MOVED: { description: 'Moved to another category.' },
    MERGED: { description: 'Merged into another thread.' },
    CLOSED: { description: 'Closed.' },
    REOPENED: { description: 'Opened again.' },
    TURNED: { description: 'Made a thread of another kind: an idea, or no idea any more.' },
    UNMERGED: { description: 'Freed of an idea that was merged into it.' },
    SPLIT: { description: 'Taken out of a thread, as an idea of its author’s.' },
    LOCKED: { description: 'Locked: only staff may add to it.' },
    UNLOCKED: { description: 'Unlocked.' },
    SUSPENDED: { description: 'You may write nothing for a time.' },
    UNSUSPENDED: { description: 'You may write again.' },
    VOTES_GIVEN_DISCOUNTED: { description: 'Votes that you cast bring no points any more.' },
    VOTES_RECEIVED_DISCOUNTED: { description: 'Votes for what you wrote bring no points any more.' },
    VOTES_GIVEN_COUNT_AGAIN: { description: 'Votes that you cast bring points again.' },
    VOTES_RECEIVED_COUNT_AGAIN: { description: 'Votes for what you wrote bring points again.' },
  } as const,
});

const PanelNoticeEnum = builder.enumType('PanelNotice', {
  description: 'What of a panel you are told.',
  values: {
    INVITED: { description: 'You were invited to it.' },
    POLL_OPENED: { description: 'A poll is open.' },
    RESULTS_OUT: { description: 'A poll was counted.' },
  } as const,
});

const ChallengeNewsEnum = builder.enumType('ChallengeNews', {
  description: 'What became of a challenge.',
  values: describedValues<ChallengeNews>({
    OPENED: 'It has opened.',
    DISCUSSION: 'Nothing is entered any more; what was entered is discussed.',
    VOTE: 'Support is given and counted at the end.',
    JUDGING: 'The jury judges.',
    OVER: 'Its last phase is over; the result follows.',
    JURY: 'You were asked into the jury.',
    CANCELLED: 'It was called off.',
    RESULT: 'The result is published.',
    SHORTLISTED: 'The result is published, and an idea of yours was on the shortlist.',
    PLACED: 'The result is published, and an idea of yours is placed.',
  }),
});

const TierChangeKindEnum = builder.enumType('TierChangeKind', {
  description: 'What became of a member’s tier.',
  values: {
    BEGAN: { description: 'It was decided for the first time.' },
    ROSE: { description: 'They have a higher one.' },
    WARNED: { description: 'They will lose it, unless they reach again what it takes.' },
    KEPT: { description: 'They reached it again in time.' },
    FELL: { description: 'They have a lower one.' },
  } as const,
});

builder.prismaObject('TierChange', {
  description: 'What became of your tier.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TierChangeKindEnum, description: 'What.' }),
    tier: t.field({
      type: TierType,
      description: 'The tier you have now.',
      select: { toTier: true },
      resolve: ({ toTier }, _arguments, context) =>
        batched<string, Tier>(context, tiersWithKeys, (keys) => tiersWithKeys(context.db, keys)).load(toTier),
    }),
    keptUntil: t.expose('keptUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'For WARNED: until when it is kept.',
    }),
  }),
});

/** What is told of a panel; nothing where it is about none. */
async function panelToldBy(
  context: Context,
  { panelId, pollId }: { panelId: number | null; pollId: number | null },
): Promise<PanelTold | null> {
  if (panelId === null) return null;
  const loader = batched<OfPanel, PanelTold>(context, panelsTold, (asked) => panelsTold(context.db, asked));
  return loader.load({ panelId, pollId });
}

/** The challenge that it is about, before it is asked who may read it; nothing where it is about none. */
async function challengeToldBy(
  context: Context,
  { challengeId }: { challengeId: number | null },
): Promise<ToldChallenge | null> {
  if (challengeId === null) return null;
  const loader = batched<number, ToldChallenge | null>(context, challengesTold, (ids) =>
    challengesTold(context.db, ids),
  );
  return loader.load(challengeId);
}

const NotificationType = builder.prismaObject('Notification', {
  description: 'Something you are told. What you may no longer read is null.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number to mark it as read by.' }),
    kind: t.expose('kind', { type: NotificationKindEnum, description: 'What it is about.' }),
    act: t.expose('act', {
      type: ModerationActEnum,
      nullable: true,
      description: 'For MODERATION: what was done.',
    }),
    panelNotice: t.expose('panelNotice', {
      type: PanelNoticeEnum,
      nullable: true,
      description: 'For PANEL: what of it.',
    }),
    panelName: t.string({
      nullable: true,
      description: 'For PANEL: which.',
      select: { panelId: true, pollId: true },
      resolve: async (notification, _arguments, context) =>
        (await panelToldBy(context, notification))?.name ?? null,
    }),
    ideaChange: t.relation('ideaChange', {
      nullable: true,
      description: 'For IDEA: what was decided.',
    }),
    challenge: t.field({
      type: ChallengeType,
      nullable: true,
      description: 'For CHALLENGE: which, while you may read it.',
      select: (_arguments, _context, nested) => ({ challenge: nested({ select: challengeSelect }) }),
      resolve: ({ challenge }, _arguments, { viewer }) =>
        // Loaded with what its fields ask for as well, which its type here does not say.
        isReadableChallenge(viewer, challenge) ? (challenge as unknown as Challenge) : null,
    }),
    challengeNews: t.expose('challengeNews', {
      type: ChallengeNewsEnum,
      nullable: true,
      description: 'For CHALLENGE: what became of it.',
    }),
    tierChange: t.relation('tierChange', { nullable: true, description: 'For TIER: what became of it.' }),
    awards: t.prismaField({
      type: [AwardType],
      description: 'For BADGE: what you were given, as far as you still have it.',
      select: { awardIds: true, memberId: true },
      resolve: (query, { awardIds, memberId }, _arguments, context, info) =>
        batched<readonly number[], object[]>(context, info.fieldNodes[0], async (lists) => {
          const awards = await context.db.badgeAward.findMany({
            ...query,
            where: { id: { in: lists.flat() }, memberId, revokedAt: null, badge: { enabled: true } },
            orderBy: { id: 'asc' },
          });
          return lists.map((ids) => awards.filter(({ id }) => ids.includes(id)));
        }).load(awardIds) as never,
    }),
    actor: t.relation('actor', { nullable: true, description: 'Who did it; null for moderators.' }),
    thread: t.prismaField({
      type: 'Thread',
      nullable: true,
      description: 'Where it happened, while you may read it.',
      select: (_arguments, _context, nested) => ({ ...subjectSelect, thread: nested(subjectSelect.thread) }),
      resolve: (_query, notification, _arguments, { viewer }) =>
        // Loaded with what its fields ask for as well, which its type here does not say.
        isReadable(viewer, notification.thread) ? (notification.thread as Thread) : null,
    }),
    title: t.string({
      nullable: true,
      description: 'The thread’s title, while you may read it or it is yours.',
      select: { ...subjectSelect, panelId: true, pollId: true },
      resolve: async (notification, _arguments, context) =>
        (await panelToldBy(context, notification))?.title ?? subjectOf(context.viewer, notification).title,
    }),
    excerpt: t.string({
      nullable: true,
      description: 'The first words of what was written, plain text, while you may read it or it is yours.',
      select: subjectSelect,
      resolve: (notification, _arguments, { viewer }) => subjectOf(viewer, notification).excerpt,
    }),
    path: t.string({
      nullable: true,
      description: 'Where it is, while you may read it.',
      select: { ...subjectSelect, kind: true, act: true, panelId: true, pollId: true, challengeId: true },
      resolve: async (notification, _arguments, context) =>
        (await panelToldBy(context, notification))?.path ??
        pathOf(context.viewer, { ...notification, challenge: await challengeToldBy(context, notification) }),
    }),
    reason: t.string({
      nullable: true,
      description: 'For MODERATION: why, as long as it stands. For RULES: what the brand says to it.',
      select: {
        ...subjectSelect,
        act: true,
        memberId: true,
        rescoring: { select: { rulebook: { select: { note: true } } } },
      },
      resolve: (notification, _arguments, context) => {
        if (notification.rescoring) return notification.rescoring.rulebook.note || null;
        return notification.act === 'SUSPENDED'
          ? batched<number, string | null>(context, suspensionReasons, (ids) =>
              suspensionReasons(context.db, ids),
            ).load(notification.memberId)
          : reasonOf(notification);
      },
    }),
    points: t.int({
      nullable: true,
      description: 'For RULES: how many points came or went.',
      select: { memberId: true, rescoringVersion: true },
      resolve: ({ memberId, rescoringVersion: version }, _arguments, context) =>
        version === null
          ? null
          : batched<Rescored, number>(context, rescoredPoints, (asked) =>
              rescoredPoints(context.db, asked),
            ).load({
              memberId,
              version,
            }),
    }),
    isYours: t.boolean({
      description: 'Whether the post it is about is your own: your answer was accepted, your comment hidden.',
      select: { ...subjectSelect, memberId: true },
      resolve: ({ memberId, comment, post, thread }) => (comment ?? post ?? thread)?.authorId === memberId,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When you were told.' }),
    readAt: t.expose('readAt', { type: 'DateTime', nullable: true, description: 'When you read it.' }),
  }),
});

const NotificationConnection = builder.connectionObject(
  { type: NotificationType, name: 'NotificationConnection', description: 'A page of notifications.' },
  { name: 'NotificationEdge', description: 'A notification in a page.' },
);

builder.queryField('notifications', (t) =>
  t.field({
    description: 'Your inbox, newest first.',
    type: NotificationConnection,
    complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? 20 }),
    args: {
      ...t.arg.connectionArgs(),
      unreadOnly: t.arg.boolean({ required: false, description: 'Only what you have not read.' }),
    },
    resolve: async (_root, page, context, info) => {
      const actor = requireActor(context.viewer);
      const found = await inboxPage(context.db, actor, page);
      const notifications = await context.db.notification.findMany({
        ...queryFromInfo({ context, info, path: ['edges', 'node'], typeName: 'Notification' }),
        where: { id: { in: found.rows.map(({ id }) => id) }, memberId: actor.id },
      });
      return connectionOf(found, notifications);
    },
  }),
);

builder.prismaObjectField('Member', 'unreadCount', (t) =>
  t.int({
    nullable: true,
    description: 'How much is unread in your inbox; null for everybody else’s.',
    select: { id: true, unreadCount: true },
    resolve: ({ id, unreadCount }, _arguments, { viewer }) => (viewer.actor?.id === id ? unreadCount : null),
  }),
);

builder.mutationFields((t) => ({
  markNotificationsRead: t.prismaFieldWithInput({
    description: 'Marks notifications as read and returns you, with your new count.',
    type: MemberNode,
    errors: refusals,
    input: {
      numbers: t.input.intList({
        description: 'Their numbers, at most 100; those of others are passed over.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      const action = actionContext(context);
      await markRead(action, { ids: input.numbers });
      return context.db.member.findUniqueOrThrow({ ...query, where: { id: action.actor.id } });
    },
  }),
  markAllNotificationsRead: t.prismaField({
    description: 'Marks everything as read and returns you.',
    type: MemberNode,
    errors: refusals,
    resolve: async (query, _root, _arguments, context) => {
      const action = actionContext(context);
      await markRead(action, {});
      return context.db.member.findUniqueOrThrow({ ...query, where: { id: action.actor.id } });
    },
  }),
}));

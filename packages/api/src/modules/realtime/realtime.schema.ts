import { builder } from '../../graphql/builder.ts';
import { requireActor } from '../../kernel/action-context.ts';
import { limitViewer } from '../../kernel/rate-limits.ts';
import { TierType, tiersWithKeys } from '../reputation/index.ts';
import type { Change, ThreadChange } from './change.ts';

const ThreadChangeKindEnum = builder.enumType('ThreadChangeKind', {
  description: 'What changed about a thread.',
  values: {
    NOW: { description: 'Nothing: how it stands as the stream begins.' },
    POST_ADDED: { description: 'An answer or a reply was added, or brought back.' },
    POST_EDITED: { description: 'The text of a post is another.' },
    POST_REMOVED: { description: 'A post was deleted or hidden.' },
    COMMENTS: { description: 'A comment on a post was added, edited, taken down or brought back.' },
    VOTES: { description: 'The votes on a post were counted anew.' },
    STANDING: { description: 'An answer was accepted or verified, or no longer is.' },
    THREAD: { description: 'Something else: title, tags, state, who is affected.' },
  } as const,
});

const VotesType = builder.objectRef<NonNullable<ThreadChange['votes']>>('VoteCounts').implement({
  description: 'The votes on a post.',
  fields: (t) => ({
    upCount: t.exposeInt('upCount', { description: 'Votes up, kudos or support.' }),
    downCount: t.exposeInt('downCount', { description: 'Votes down.' }),
  }),
});

const ThreadChangeType = builder.objectRef<ThreadChange>('ThreadChange').implement({
  description: 'Something changed about the thread. What it says now is to be asked for.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ThreadChangeKindEnum, description: 'What it was.' }),
    threadNumber: t.exposeInt('threadId', { description: 'The thread’s number.' }),
    postNumber: t.exposeInt('postId', { nullable: true, description: 'The post that it is about.' }),
    isYours: t.exposeBoolean('isYours', { description: 'Whether nobody but you had a part in it.' }),
    votes: t.expose('votes', { type: VotesType, nullable: true, description: 'The votes on that post.' }),
    answerCount: t.exposeInt('answerCount', { description: 'Answers or replies that stand.' }),
    affectedCount: t.exposeInt('affectedCount', { description: 'Members who have the same problem.' }),
    lastActivityAt: t.expose('lastActivityAt', {
      type: 'DateTime',
      description: 'When something was last added.',
    }),
  }),
});

const InboxChangeType = builder.objectRef<Extract<Change, { about: 'inbox' }>>('InboxChange').implement({
  description: 'Your inbox changed.',
  fields: (t) => ({
    unreadCount: t.exposeInt('unreadCount', { description: 'How much is unread in it.' }),
  }),
});

const StandingChangeType = builder
  .objectRef<Extract<Change, { about: 'standing' }>>('StandingChange')
  .implement({
    description: 'Your points or your tier changed.',
    fields: (t) => ({
      points: t.exposeInt('points', { description: 'What you have.' }),
      tier: t.field({
        type: TierType,
        description: 'What you are called.',
        resolve: async ({ tier }, _arguments, { db }) => (await tiersWithKeys(db, [tier ?? '']))[0]!,
      }),
    }),
  });

const MissedChangesType = builder.objectRef<Extract<Change, { about: 'missed' }>>('MissedChanges').implement({
  description: 'Something may have happened that the stream did not carry: look for yourself.',
  fields: (t) => ({
    missed: t.boolean({ description: 'Always true.', resolve: () => true }),
  }),
});

const typeOf = {
  thread: ThreadChangeType,
  inbox: InboxChangeType,
  standing: StandingChangeType,
  missed: MissedChangesType,
} as const;

const ChangeType = builder.unionType('Change', {
  description: 'What a stream carries.',
  types: Object.values(typeOf),
  resolveType: ({ about }) => typeOf[about],
});

builder.subscriptionType({ description: 'What can be waited for. Streams are sent as server-sent events.' });

builder.subscriptionField('changes', (t) =>
  t.field({
    description:
      'What changes in your inbox and of your points, and in the thread that you look at. It begins with how they stand, and ends when you may no longer read it: ask again then.',
    type: ChangeType,
    args: {
      threadNumber: t.arg.int({ required: false, description: 'The thread; visitors must name one.' }),
    },
    subscribe: async (_root, { threadNumber }, context) => {
      const { viewer, services } = context;
      if (threadNumber == null) requireActor(viewer);
      await limitViewer(context, 'open stream');
      return services.live.open(viewer, threadNumber ?? null);
    },
    resolve: (change) => change,
  }),
);

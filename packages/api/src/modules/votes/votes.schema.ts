import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { batched } from '../../kernel/batched.ts';
import { votingOf } from '../threads/index.ts';
import { castVote, withdrawVote } from './cast-vote.ts';
import { markAffected } from './mark-affected.ts';
import { unmarkAffected } from './unmark-affected.ts';
import { type VoteAllowance, voteAllowance } from './vote-allowance.ts';
import { canMarkAffected, canVote } from './votes.policy.ts';

const VotingEnum = builder.enumType('Voting', {
  description: 'How a post is voted on.',
  values: {
    UP_DOWN: { value: 'up-down', description: 'Up and down.' },
    KUDOS: { value: 'kudos', description: 'By a kind word alone.' },
    SUPPORT: { value: 'support', description: 'By support for an idea.' },
  } as const,
});

const VoteValueEnum = builder.enumType('VoteValue', {
  description: 'A vote.',
  values: {
    UP: { value: 1, description: 'Up, kudos or support.' },
    DOWN: { value: -1, description: 'Down, where the kind of thread takes it.' },
  } as const,
});

const ownVote = (memberId: number) => ({
  where: { memberId, withdrawnAt: null },
  select: { value: true },
  take: 1,
});

/** So many left are few: then they are told. */
const fewVotes = 10;

const ownAffected = (memberId: number) => ({ where: { memberId }, select: { memberId: true }, take: 1 });

builder.prismaObjectFields('Post', (t) => ({
  voting: t.field({
    description: 'How it is voted on.',
    type: VotingEnum,
    select: { role: true, thread: { select: { kind: true } } },
    resolve: ({ role, thread }) => votingOf(thread.kind, role),
  }),
  viewerMayVote: t.boolean({
    description: 'Whether you may vote on it: on what others wrote, while it stands.',
    select: {
      authorId: true,
      role: true,
      state: true,
      thread: { select: { kind: true, state: true, votingEndedAt: true } },
    },
    resolve: (post, _arguments, { viewer }) =>
      viewer.actor !== null && canVote(viewer.actor, post, post.thread, 1) === null,
  }),
  viewerVote: t.field({
    description: 'Your standing vote.',
    type: VoteValueEnum,
    nullable: true,
    // Visitors have none: their pages do not look for it.
    select: (_arguments, { viewer }) => (viewer.actor === null ? {} : { votes: ownVote(viewer.actor.id) }),
    resolve: ({ votes }: { id: number; votes?: { value: number }[] }) =>
      (votes?.[0]?.value as 1 | -1 | undefined) ?? null,
  }),
  viewerVotesLeft: t.int({
    nullable: true,
    complexity: 3,
    description: `How many votes you have left today, to be asked with a vote: null while there are more than ${fewVotes}, where nothing limits them, and for visitors.`,
    resolve: (_post, _arguments, context) => {
      const { actor } = context.viewer;
      if (actor === null) return null;
      return batched<number, number | null>(context, voteAllowance, async (ids) => {
        const allowance = await voteAllowance(context.db, actor, new Date());
        return ids.map(() => (allowance && allowance.left <= fewVotes ? allowance.left : null));
      }).load(actor.id);
    },
  }),
}));

builder.prismaObjectFields('Thread', (t) => ({
  viewerIsAffected: t.boolean({
    description: 'Whether you said that you have this problem too.',
    select: (_arguments, { viewer }) =>
      viewer.actor === null ? {} : { affected: ownAffected(viewer.actor.id) },
    resolve: ({ affected }: { id: number; affected?: object[] }) => (affected?.length ?? 0) > 0,
  }),
  viewerMayMarkAffected: t.boolean({
    description: 'Whether you may say that you have this problem too.',
    select: { authorId: true, kind: true, state: true },
    resolve: (thread, _arguments, { viewer }) =>
      viewer.actor !== null && canMarkAffected(viewer.actor, thread) === null,
  }),
}));

const VoteAllowanceType = builder.objectRef<VoteAllowance>('VoteAllowance').implement({
  description: 'How many votes you have in a UTC day. Those that you take back are used as well.',
  fields: (t) => ({
    most: t.exposeInt('most', { description: 'How many there are.' }),
    left: t.exposeInt('left', { description: 'How many are left today.' }),
    renewsAt: t.expose('renewsAt', { type: 'DateTime', description: 'When there are new ones.' }),
  }),
});

builder.prismaObjectField('Member', 'voteAllowance', (t) =>
  t.field({
    type: VoteAllowanceType,
    nullable: true,
    description: 'The votes that you have today; null where nothing limits them, and for everybody else.',
    select: { id: true, role: true },
    resolve: (member, _arguments, { db, viewer }) =>
      viewer.actor?.id === member.id ? voteAllowance(db, member, new Date()) : null,
  }),
);

builder.mutationFields((t) => ({
  castVote: t.prismaFieldWithInput({
    description: 'Casts a vote. The opposite vote is withdrawn; the same vote again changes nothing.',
    type: 'Post',
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The post’s number.' }),
      value: t.input.field({ type: VoteValueEnum, description: 'The vote.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await castVote(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
  withdrawVote: t.prismaFieldWithInput({
    description: 'Takes your vote back.',
    type: 'Post',
    errors: refusals,
    input: { postId: t.input.int({ description: 'The post’s number.' }) },
    resolve: async (query, _root, { input }, context) => {
      await withdrawVote(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
  markAffected: t.prismaFieldWithInput({
    description: 'Says that you have this problem too. The same again changes nothing.',
    type: 'Thread',
    errors: refusals,
    input: { threadId: t.input.int({ description: 'The question’s number.' }) },
    resolve: async (query, _root, { input }, context) => {
      await markAffected(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
  unmarkAffected: t.prismaFieldWithInput({
    description: 'Says that you do not have this problem any more.',
    type: 'Thread',
    errors: refusals,
    input: { threadId: t.input.int({ description: 'The question’s number.' }) },
    resolve: async (query, _root, { input }, context) => {
      await unmarkAffected(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
}));

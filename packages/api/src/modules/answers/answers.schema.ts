import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { MemberNode } from '../identity/index.ts';
import { loadStaffOf } from '../stores/index.ts';
import { PostNode, visiblePosts } from '../threads/index.ts';
import { acceptAnswer } from './accept-answer.ts';
import { canAccept, canVerify } from './answers.policy.ts';
import { verifyAnswer } from './verify-answer.ts';
import { withdrawAcceptance } from './withdraw-acceptance.ts';
import { withdrawVerification } from './withdraw-verification.ts';

builder.prismaObjectFields('Post', (t) => ({
  acceptedBy: t.field({
    description: 'Who accepted it: the asker. Equal to the author when they answered their own question.',
    type: MemberNode,
    nullable: true,
    select: (_arguments, _context, nested) => ({
      acceptances: { where: { withdrawnAt: null }, take: 1, select: { acceptedBy: nested(true) } },
    }),
    resolve: ({ acceptances }) => acceptances[0]?.acceptedBy ?? null,
  }),
  verifiedBy: t.field({
    description: 'Who of the staff verified it.',
    type: MemberNode,
    nullable: true,
    select: (_arguments, _context, nested) => ({
      verifications: { where: { withdrawnAt: null }, take: 1, select: { verifiedBy: nested(true) } },
    }),
    resolve: ({ verifications }) => verifications[0]?.verifiedBy ?? null,
  }),
  viewerMayAccept: t.boolean({
    description: 'Whether you may accept it, or take your acceptance back.',
    select: {
      role: true,
      state: true,
      thread: { select: { kind: true, state: true, authorId: true, lockedAt: true } },
    },
    resolve: (post, _arguments, { viewer }) =>
      viewer.actor !== null && canAccept(viewer.actor, post, post.thread) === null,
  }),
  viewerMayVerify: t.boolean({
    description: 'Whether you may verify it for the brand, or take that back.',
    select: {
      role: true,
      state: true,
      threadId: true,
      author: { select: { id: true, role: true } },
      thread: { select: { kind: true, state: true } },
    },
    resolve: async (post, _arguments, context) => {
      const { actor } = context.viewer;
      if (actor === null) return false;
      const staff = post.thread.kind === 'IDEA' ? await loadStaffOf(context, post.threadId) : undefined;
      return canVerify(actor, post, post.thread, staff) === null;
    },
  }),
}));

builder.prismaObjectField('Thread', 'acceptedAnswer', (t) =>
  t.field({
    description: 'The answer that the asker accepted.',
    type: PostNode,
    nullable: true,
    select: (_arguments, { viewer }, nested) => ({
      acceptances: {
        where: { withdrawnAt: null, post: visiblePosts(viewer) },
        take: 1,
        select: { post: nested(true) },
      },
    }),
    resolve: ({ acceptances }) => acceptances[0]?.post ?? null,
  }),
);

builder.mutationFields((t) => ({
  acceptAnswer: t.prismaFieldWithInput({
    description:
      'Accepts an answer to your question. Another accepted one is withdrawn; the same again changes nothing.',
    type: 'Post',
    errors: refusals,
    input: { postId: t.input.int({ description: 'The answer’s number.' }) },
    resolve: async (query, _root, { input }, context) => {
      await acceptAnswer(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
  withdrawAcceptance: t.prismaFieldWithInput({
    description: 'Takes your acceptance of this answer back.',
    type: 'Post',
    errors: refusals,
    input: { postId: t.input.int({ description: 'The answer’s number.' }) },
    resolve: async (query, _root, { input }, context) => {
      await withdrawAcceptance(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
  verifyAnswer: t.prismaFieldWithInput({
    description:
      'Says for the brand that an answer is right, or that a reply of its staff is its answer to an idea, which has one. The same again changes nothing.',
    type: 'Post',
    errors: refusals,
    input: { postId: t.input.int({ description: 'The answer’s number.' }) },
    resolve: async (query, _root, { input }, context) => {
      await verifyAnswer(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
  withdrawVerification: t.prismaFieldWithInput({
    description: 'Takes the brand’s word for this answer back.',
    type: 'Post',
    errors: refusals,
    input: { postId: t.input.int({ description: 'The answer’s number.' }) },
    resolve: async (query, _root, { input }, context) => {
      await withdrawVerification(actionContext(context), input);
      return context.db.post.findUniqueOrThrow({ ...query, where: { id: input.postId } });
    },
  }),
}));

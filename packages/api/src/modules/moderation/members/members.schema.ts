import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { batched } from '../../../kernel/batched.ts';
import { suspensionReasons } from '../../../kernel/suspension-reasons.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { may } from '../../trust/index.ts';
import { suspendMember, unsuspendMember } from './suspend-member.ts';
import { canSuspend } from './suspension.policy.ts';

/** The end of a suspension that lasts, for those who may know of it. */
function suspensionFor(
  viewer: Viewer,
  { id, suspendedUntil }: { id: number; suspendedUntil: Date | null },
): Date | null {
  const mayKnow = viewer.actor?.id === id || may(viewer.actor, 'suspend member');
  return mayKnow && suspendedUntil !== null && suspendedUntil > new Date() ? suspendedUntil : null;
}

builder.prismaObjectFields('Member', (t) => ({
  suspendedUntil: t.field({
    description:
      'Until when they may write nothing; null when they may, and for all but themselves and moderators.',
    type: 'DateTime',
    nullable: true,
    select: { id: true, suspendedUntil: true },
    resolve: (member, _arguments, { viewer }) => suspensionFor(viewer, member),
  }),
  suspensionReason: t.string({
    description: 'Why they may write nothing, for themselves and moderators; null when they may.',
    nullable: true,
    select: { id: true, suspendedUntil: true },
    resolve: (member, _arguments, context) =>
      suspensionFor(context.viewer, member) &&
      batched<number, string | null>(context, suspensionReasons, (ids) =>
        suspensionReasons(context.db, ids),
      ).load(member.id),
  }),
  viewerMaySuspend: t.boolean({
    description: 'Whether you may suspend them.',
    select: { id: true, role: true, state: true },
    resolve: (member, _arguments, { viewer }) =>
      viewer.actor !== null && member.state !== 'LEFT' && canSuspend(viewer.actor, member) === null,
  }),
}));

builder.mutationFields((t) => ({
  suspendMember: t.prismaFieldWithInput({
    description: 'Lets a member write nothing until a moment; another replaces the first. For moderators.',
    type: 'Member',
    errors: refusals,
    input: {
      memberId: t.input.int({ description: 'The member’s number.' }),
      until: t.input.field({ type: 'DateTime', description: 'A moment to come, within ten years.' }),
      reason: t.input.string({ description: 'Why, 3 to 500 characters; kept in the audit log.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await suspendMember(actionContext(context), input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id: input.memberId } });
    },
  }),
  unsuspendMember: t.prismaFieldWithInput({
    description: 'Ends a suspension before its moment. For moderators.',
    type: 'Member',
    errors: refusals,
    input: {
      memberId: t.input.int({ description: 'The member’s number.' }),
      reason: t.input.string({ description: 'Why, 3 to 500 characters; kept in the audit log.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await unsuspendMember(actionContext(context), input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id: input.memberId } });
    },
  }),
}));

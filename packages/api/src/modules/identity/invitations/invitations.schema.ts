import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { MemberNode, RoleEnum } from '../member.schema.ts';
import { sessionContext } from '../session-context.ts';
import { claimInvitation } from './claim-invitation.ts';
import { inviteMember } from './invite-member.ts';
import { inviteTeamMember } from './invite-team-member.ts';
import { openInvitation } from './open-invitation.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

const InvitationNode = builder.prismaObject('Invitation', {
  description:
    'An invitation that nobody has followed yet. Admins read them, and whoever has the link reads theirs.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number to withdraw it by.' }),
    email: t.exposeString('email', { description: 'Where the mail went.' }),
    role: t.expose('role', {
      type: RoleEnum,
      nullable: true,
      description: 'What they will be; null when they take over an imported member.',
    }),
    member: t.relation('member', { nullable: true, description: 'The imported member that waits for them.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when its link works.' }),
  }),
});

builder.queryFields((t) => ({
  openInvitations: t.prismaField({
    description: 'Invitations that nobody has followed yet, the newest first, at most 100; for admins.',
    type: [InvitationNode],
    resolve: (query, _root, _arguments, { db, viewer }) => {
      demandPrivilege(viewer.actor, 'invite member');
      return db.invitation.findMany({
        ...query,
        where: { usedAt: null },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 100,
      });
    },
  }),
  invitation: t.prismaField({
    description: 'The invitation behind a link; null when it works no more.',
    type: InvitationNode,
    nullable: true,
    args: { token: t.arg.string({ description: 'From the link.' }) },
    resolve: async (query, _root, { token }, { db, viewer }) => {
      await limit(db, 'open a link', networkOf(viewer.address));
      const open = await openInvitation(db, token, new Date());
      return open && db.invitation.findUnique({ ...query, where: { id: open.id } });
    },
  }),
}));

builder.mutationFields((t) => ({
  inviteMember: t.fieldWithInput({
    description: 'Invites somebody by mail to claim an imported member; for admins.',
    type: Done,
    errors: refusals,
    input: {
      memberId: t.input.int({ description: 'The imported member’s number.' }),
      email: t.input.string({ description: 'Where they get mail; you vouch that it is theirs.' }),
    },
    resolve: (_root, { input }, context) => done(inviteMember(actionContext(context), input)),
  }),
  inviteTeamMember: t.fieldWithInput({
    description: 'Invites somebody by mail to join with a role; for admins.',
    type: Done,
    errors: refusals,
    input: {
      email: t.input.string({ description: 'Where they get mail.' }),
      role: t.input.field({ type: RoleEnum, description: 'What they will be; not MEMBER.' }),
      locale: t.input.string({ description: 'The language of the mail: en, sv, da, nl or fr.' }),
    },
    resolve: (_root, { input }, context) => done(inviteTeamMember(actionContext(context), input)),
  }),
  withdrawInvitation: t.fieldWithInput({
    description: 'Ends an invitation that nobody has followed; for admins.',
    type: Done,
    errors: refusals,
    input: { number: t.input.int({ description: 'The invitation’s number.' }) },
    resolve: (_root, { input }, context) => done(withdrawInvitation(actionContext(context), input)),
  }),
  claimInvitation: t.prismaFieldWithInput({
    description:
      'Takes you in with the token of an invitation, and signs you in: as an imported member, or as somebody new.',
    type: MemberNode,
    errors: refusals,
    input: {
      token: t.input.string({ description: 'From the link.' }),
      password: t.input.string({ description: '10 to 200 characters.' }),
      handle: t.input.string({
        required: false,
        description: 'Another handle than the imported one; needed by somebody new.',
      }),
      displayName: t.input.string({ required: false, description: 'The name of somebody new.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await claimInvitation(sessionContext(context), input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));

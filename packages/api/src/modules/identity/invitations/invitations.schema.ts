import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { MemberNode } from '../member.schema.ts';
import { sessionContext } from '../session-context.ts';
import { claimInvitation } from './claim-invitation.ts';
import { inviteMember } from './invite-member.ts';

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
  claimInvitation: t.prismaFieldWithInput({
    description: 'Makes an imported member your account, with the token of an invitation, and signs you in.',
    type: MemberNode,
    errors: refusals,
    input: {
      token: t.input.string({ description: 'From the link.' }),
      password: t.input.string({ description: '10 to 200 characters.' }),
      handle: t.input.string({ required: false, description: 'Another handle than the imported one.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await claimInvitation(sessionContext(context), input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));

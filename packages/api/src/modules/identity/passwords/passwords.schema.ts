import { builder } from '../../../graphql/builder.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { MemberNode } from '../member.schema.ts';
import { sessionContext } from '../session-context.ts';
import { changePassword } from './change-password.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resetPassword } from './reset-password.ts';

builder.mutationFields((t) => ({
  requestPasswordReset: t.fieldWithInput({
    description: 'Mails a link that sets a new password, to addresses that have an account.',
    type: Done,
    errors: refusals,
    input: { email: t.input.string({ description: 'The address.' }) },
    resolve: (_root, { input }, context) => done(requestPasswordReset(sessionContext(context), input)),
  }),
  resetPassword: t.prismaFieldWithInput({
    description: 'Sets a new password with the token of a mail, ends all sessions and begins one here.',
    type: MemberNode,
    errors: refusals,
    input: {
      token: t.input.string({ description: 'From the link.' }),
      newPassword: t.input.string({ description: '10 to 200 characters.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await resetPassword(sessionContext(context), input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  changePassword: t.fieldWithInput({
    description: 'Sets another password and ends all other sessions.',
    type: Done,
    errors: refusals,
    input: {
      currentPassword: t.input.string({ description: 'The password as it is.' }),
      newPassword: t.input.string({ description: '10 to 200 characters.' }),
    },
    resolve: (_root, { input }, context) => done(changePassword(sessionContext(context), input)),
  }),
}));

import { builder } from '../../../graphql/builder.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { MemberNode } from '../member.schema.ts';
import { sessionContext } from '../session-context.ts';
import { changeEmail } from './change-email.ts';
import { confirmEmail } from './confirm-email.ts';
import { resendConfirmation } from './resend-confirmation.ts';
import { type SignedUp, signUp } from './sign-up.ts';

const SignUpStateEnum = builder.enumType('SignUpState', {
  description: 'What comes next after signing up.',
  values: {
    SIGNED_IN: { description: 'Nothing: the session has begun.' },
    CHECK_MAIL: { description: 'A mail says how to go on; it goes to every address alike.' },
  } as const,
});

const SignedUpType = builder.objectRef<SignedUp>('SignedUp').implement({
  description: 'Signing up went well.',
  fields: (t) => ({
    state: t.expose('state', { type: SignUpStateEnum, description: 'What comes next.' }),
    member: t.prismaField({
      description: 'The member, once signed in.',
      type: MemberNode,
      nullable: true,
      resolve: (query, { memberId }, _arguments, { db }) =>
        memberId === null ? null : db.member.findUnique({ ...query, where: { id: memberId } }),
    }),
  }),
});

builder.mutationFields((t) => ({
  signUp: t.fieldWithInput({
    description:
      'Makes an account. The answer never tells whether the address had one: the mail that it gets does.',
    type: SignedUpType,
    errors: refusals,
    input: {
      email: t.input.string({ description: 'The address to sign in with; nobody sees it.' }),
      password: t.input.string({ description: '10 to 200 characters.' }),
      handle: t.input.string({ description: 'Unique; 3 to 30 of a–z, 0–9, - and _.' }),
      displayName: t.input.string({ description: 'The name to show, 1 to 60 characters of any script.' }),
      locale: t.input.string({ description: 'The language to be addressed in: en, sv, da, nl or fr.' }),
      timeZone: t.input.string({ required: false, description: 'As in Europe/Stockholm; UTC when absent.' }),
    },
    resolve: (_root, { input }, context) => signUp(sessionContext(context), input),
  }),
  confirmEmail: t.fieldWithInput({
    description: 'Confirms an address with the token of a mail. Signs nobody in.',
    type: Done,
    errors: refusals,
    input: { token: t.input.string({ description: 'From the link.' }) },
    resolve: (_root, { input }, context) => done(confirmEmail(sessionContext(context), input)),
  }),
  resendConfirmation: t.fieldWithInput({
    description: 'Mails the link that confirms an address once more.',
    type: Done,
    errors: refusals,
    input: {
      email: t.input.string({ required: false, description: 'Needed from a visitor only.' }),
    },
    resolve: (_root, { input }, context) => done(resendConfirmation(sessionContext(context), input)),
  }),
  changeEmail: t.fieldWithInput({
    description: 'Mails a link to another address; following it makes that address yours.',
    type: Done,
    errors: refusals,
    input: {
      newEmail: t.input.string({ description: 'The other address.' }),
      password: t.input.string({ description: 'Your password.' }),
    },
    resolve: (_root, { input }, context) => done(changeEmail(sessionContext(context), input)),
  }),
}));

import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { requireActor } from '../../../kernel/action-context.ts';
import { MemberNode } from '../member.schema.ts';
import { sessionContext } from '../session-context.ts';
import { deviceOf } from './device-of.ts';
import { endOtherSessions, endSession } from './end-sessions.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const SessionType = builder.prismaObject('Session', {
  description: 'A browser or program that is signed in as you.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To end it by.' }),
    browser: t.string({
      description: 'The browser, as far as it can be told.',
      nullable: true,
      select: { userAgent: true },
      resolve: ({ userAgent }) => deviceOf(userAgent).browser,
    }),
    system: t.string({
      description: 'The operating system, as far as it can be told.',
      nullable: true,
      select: { userAgent: true },
      resolve: ({ userAgent }) => deviceOf(userAgent).system,
    }),
    beganAt: t.expose('createdAt', { type: 'DateTime', description: 'When it signed in.' }),
    lastUsedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last used, to the hour.',
    }),
    isCurrent: t.boolean({
      description: 'Whether it is the one that asks.',
      select: { id: true },
      resolve: ({ id }, _arguments, { viewer }) => id === viewer.actor?.sessionId,
    }),
  }),
});

const AccountType = builder.prismaObject('Login', {
  name: 'Account',
  description: 'How you sign in. Only you see it.',
  fields: (t) => ({
    email: t.exposeString('email', { description: 'The address to sign in with and to get mail at.' }),
    isConfirmed: t.exposeBoolean('emailVerified', {
      description: 'Whether the address was confirmed. Where the brand asks for it, nobody posts before.',
    }),
  }),
});

builder.queryFields((t) => ({
  myAccount: t.prismaField({
    description: 'How you sign in; null for a visitor.',
    type: AccountType,
    nullable: true,
    resolve: (query, _root, _arguments, { db, viewer }) =>
      viewer.actor ? db.login.findUnique({ ...query, where: { memberId: viewer.actor.id } }) : null,
  }),
  mySessions: t.prismaField({
    description: 'Where you are signed in, the last used first; at most 100.',
    type: [SessionType],
    resolve: (query, _root, _arguments, { db, viewer }) =>
      db.session.findMany({
        ...query,
        where: { login: { memberId: requireActor(viewer).id }, expiresAt: { gt: new Date() } },
        orderBy: { updatedAt: 'desc' },
        take: 100,
      }),
  }),
}));

builder.mutationFields((t) => ({
  signIn: t.prismaFieldWithInput({
    description: 'Begins a session; the response sets its cookie.',
    type: MemberNode,
    errors: refusals,
    input: {
      email: t.input.string({ description: 'The address.' }),
      password: t.input.string({ description: 'The password.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await signIn(sessionContext(context), input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  signOut: t.field({
    description: 'Ends the session that asks.',
    type: Done,
    errors: refusals,
    resolve: (_root, _arguments, context) => done(signOut(sessionContext(context))),
  }),
  endSession: t.fieldWithInput({
    description: 'Signs one of your devices out.',
    type: Done,
    errors: refusals,
    input: { sessionId: t.input.id({ description: 'From `mySessions`.' }) },
    resolve: (_root, { input }, context) => done(endSession(actionContext(context), input)),
  }),
  endOtherSessions: t.field({
    description: 'Signs all your other devices out.',
    type: Done,
    errors: refusals,
    resolve: (_root, _arguments, context) => done(endOtherSessions(actionContext(context))),
  }),
}));

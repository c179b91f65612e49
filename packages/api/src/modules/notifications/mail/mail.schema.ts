import type { NotificationKind } from '@embassy/database';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { requireActor } from '../../../kernel/action-context.ts';
import { gameKinds } from '../../../kernel/inbox-condition.ts';
import { viewerSeesGames } from '../../trust/index.ts';
import { NotificationKindEnum } from '../inbox/inbox.schema.ts';
import { kindOrder, notificationKinds } from '../notification-kinds.ts';
import { chooseMail } from './choose-mail.ts';
import { unsubscribe } from './unsubscribe.ts';
import { readUnsubscribeToken } from './unsubscribe-token.ts';

const MailPreference = builder.objectRef<{ kind: NotificationKind; atOnce: boolean }>('MailPreference');
MailPreference.implement({
  description: 'Whether one kind of notification is mailed to you. The inbox has it either way.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NotificationKindEnum, description: 'The kind.' }),
    atOnce: t.exposeBoolean('atOnce', { description: 'True: at once. False: not at all.' }),
  }),
});

builder.queryFields((t) => ({
  mailPreferences: t.field({
    description:
      'Which notifications are mailed to you, one entry for each kind that you are told of: without games, nothing of tiers.',
    type: [MailPreference],
    resolve: async (_root, _arguments, context) => {
      const { db, viewer } = context;
      const actor = requireActor(viewer);
      const games = await viewerSeesGames(context);
      const chosen = await db.mailChoice.findMany({ where: { memberId: actor.id } });
      const choices = new Map(chosen.map(({ kind, atOnce }) => [kind, atOnce]));
      const told = kindOrder.filter((kind) => games || !gameKinds.some((game) => game === kind));
      return told.map((kind) => ({
        kind,
        atOnce: choices.get(kind) ?? notificationKinds[kind].mailsByDefault,
      }));
    },
  }),
  unsubscription: t.field({
    description:
      'Which kind of mail the token of an unsubscribe link would end; null when it is none of ours.',
    type: NotificationKindEnum,
    nullable: true,
    args: { token: t.arg.string({ description: 'The token in the link.' }) },
    resolve: (_root, { token }, { services }) =>
      readUnsubscribeToken(services.settings.secret, token)?.kind ?? null,
  }),
}));

builder.mutationFields((t) => ({
  setMailPreference: t.fieldWithInput({
    description: 'Chooses whether one kind of notification is mailed to you.',
    type: MailPreference,
    errors: refusals,
    input: {
      kind: t.input.field({ type: NotificationKindEnum, description: 'The kind.' }),
      atOnce: t.input.boolean({ description: 'True: at once. False: not at all.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { db, actor } = actionContext(context);
      await chooseMail(db, actor.id, input);
      return input;
    },
  }),
  unsubscribe: t.fieldWithInput({
    description: 'Ends one kind of mail by the token of a mail’s link, without signing in.',
    type: MailPreference,
    errors: refusals,
    input: { token: t.input.string({ description: 'The token in the link.' }) },
    resolve: async (_root, { input }, { db, services }) => ({
      kind: await unsubscribe({ db, settings: services.settings }, input),
      atOnce: false,
    }),
  }),
}));

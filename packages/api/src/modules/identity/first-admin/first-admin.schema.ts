import { builder } from '../../../graphql/builder.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { MemberNode } from '../member.schema.ts';
import { sessionContext } from '../session-context.ts';
import { becomeFirstAdmin } from './become-first-admin.ts';
import { isFirstAdminToken } from './first-admin-token.ts';

builder.queryField('mayBecomeFirstAdmin', (t) =>
  t.boolean({
    description: 'Whether this is the link that the server printed, and nobody has used it.',
    args: { token: t.arg.string({ description: 'From the link.' }) },
    resolve: async (_root, { token }, { db, viewer, services }) => {
      await limit(db, 'open a link', networkOf(viewer.address));
      return isFirstAdminToken(db, services.settings.secret, token);
    },
  }),
);

builder.mutationField('becomeFirstAdmin', (t) =>
  t.prismaFieldWithInput({
    description:
      'Makes the holder of the link that the server printed the first admin, once, and signs them in.',
    type: MemberNode,
    errors: refusals,
    input: {
      token: t.input.string({ description: 'From the link.' }),
      email: t.input.string({ description: 'The address to sign in with; nobody sees it.' }),
      password: t.input.string({ description: '10 to 200 characters.' }),
      handle: t.input.string({ description: 'Unique; 3 to 30 of a–z, 0–9, - and _.' }),
      displayName: t.input.string({ description: 'The name to show, 1 to 60 characters of any script.' }),
      locale: t.input.string({ description: 'The language to be addressed in: en, sv, da, nl or fr.' }),
      timeZone: t.input.string({ required: false, description: 'As in Europe/Stockholm; UTC when absent.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await becomeFirstAdmin(sessionContext(context), input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

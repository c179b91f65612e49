import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { MemberNode, RoleEnum } from '../member.schema.ts';
import { setRole } from './set-role.ts';

builder.mutationField('setRole', (t) =>
  t.prismaFieldWithInput({
    description: 'Gives a member another role; for admins.',
    type: MemberNode,
    errors: refusals,
    input: {
      memberId: t.input.int({ description: 'The member’s number.' }),
      role: t.input.field({ type: RoleEnum, description: 'What they are from now on.' }),
      reason: t.input.string({ description: 'Why, for the audit log; 3 to 500 characters.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await setRole(actionContext(context), input);
      return context.db.member.findUniqueOrThrow({ ...query, where: { id: input.memberId } });
    },
  }),
);

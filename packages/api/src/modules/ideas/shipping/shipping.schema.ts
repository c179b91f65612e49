import type { Member } from '@embassy/database';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { batched } from '../../../kernel/batched.ts';
import { MemberNode } from '../../identity/index.ts';
import { ThreadNode } from '../../threads/index.ts';
import { creditForIdea, withdrawCreditForIdea } from './credit-for-idea.ts';
import { loadContributors } from './load-contributors.ts';
import type { Contribution } from './shipping.rules.ts';

const ContributorPartEnum = builder.enumType('ContributorPart', {
  description: 'What somebody did for an idea.',
  values: describedValues<Contribution['part']>({
    AUTHOR: 'They proposed it.',
    MERGED_AUTHOR: 'They proposed one that was merged into it.',
    CREDITED: 'They added something that the brand thanks them for.',
  }),
});

export const ContributorType = builder.objectRef<Contribution>('Contributor').implement({
  description: 'Somebody who had an idea or helped it along.',
  fields: (t) => ({
    part: t.expose('part', { type: ContributorPartEnum, description: 'What they did.' }),
    member: t.prismaField({
      type: MemberNode,
      description: 'Who.',
      resolve: (query, { memberId }, _arguments, context, info) =>
        batched<number, Member>(context, info.fieldNodes[0], async (ids) => {
          const members = await context.db.member.findMany({ ...query, where: { id: { in: [...ids] } } });
          const byId = new Map(members.map((member) => [member.id, member]));
          return ids.map((id) => byId.get(id)!);
        }).load(memberId),
    }),
  }),
});

builder.prismaObjectField('Idea', 'contributors', (t) =>
  t.field({
    type: [ContributorType],
    description: 'Who contributed: its author, those of ideas merged into it, and whom the brand credited.',
    complexity: 10,
    select: { threadId: true },
    resolve: ({ threadId }, _arguments, context) =>
      batched<number, Contribution[]>(context, loadContributors, async (ids) => {
        const found = await loadContributors(context.db, ids);
        return ids.map((id) => found.get(id) ?? []);
      }).load(threadId),
  }),
);

builder.mutationFields((t) => ({
  creditForIdea: t.prismaFieldWithInput({
    description:
      'Thanks whoever wrote a reply or a comment for what it added to an idea, which is returned. For the product team.',
    type: ThreadNode,
    errors: refusals,
    input: {
      postId: t.input.int({ required: false, description: 'The reply’s number.' }),
      commentId: t.input.int({ required: false, description: 'Or the comment’s.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await creditForIdea(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  withdrawCreditForIdea: t.prismaFieldWithInput({
    description: 'Takes that back. For the product team.',
    type: ThreadNode,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The idea’s number.' }),
      memberId: t.input.int({ description: 'The number of whoever was credited.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await withdrawCreditForIdea(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
}));

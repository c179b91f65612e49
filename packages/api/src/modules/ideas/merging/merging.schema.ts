import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { ThreadNode } from '../../threads/index.ts';
import { may } from '../../trust/index.ts';
import { IdeaTellingEnum } from '../ideas.schema.ts';
import { mergeIdea } from './merge-idea.ts';
import { unmergeIdea } from './unmerge-idea.ts';

const because = 'Why, 3 to 2,000 characters; everybody reads it.';

builder.prismaObjectFields('Idea', (t) => ({
  isMerged: t.boolean({
    description: 'Whether it was merged into another, by which it is counted now.',
    select: { merges: { where: { unmergedAt: null }, select: { id: true }, take: 1 } },
    resolve: ({ merges }) => merges.length > 0,
  }),
  viewerMayMerge: t.boolean({
    description: 'Whether you may merge it into another, or take that back.',
    resolve: (_idea, _arguments, { viewer }) => may(viewer.actor, 'merge ideas'),
  }),
}));

builder.mutationFields((t) => ({
  mergeIdea: t.prismaFieldWithInput({
    description:
      'Merges an idea into another, which is returned: supporters and followers count there as well, each once. The idea stays readable and says where it went. For the product team and moderators.',
    type: ThreadNode,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The number of the idea that goes.' }),
      intoThreadId: t.input.int({ description: 'The number of the idea that stays.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await mergeIdea(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.intoThreadId } });
    },
  }),
  unmergeIdea: t.prismaFieldWithInput({
    description:
      'Takes a merge back: the idea, which is returned, stands as it stood, with the supporters it had. Who came to the other one since stays there.',
    type: ThreadNode,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The number of the idea that was merged.' }),
      reason: t.input.string({ description: because }),
      tells: t.input.field({
        type: IdeaTellingEnum,
        required: false,
        description: 'Who is told that it stands by itself again; ALL when absent.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await unmergeIdea(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
}));

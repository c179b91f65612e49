import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { ThreadKindEnum } from '../../categories/index.ts';
import { ThreadNode } from '../../threads/index.ts';
import { may } from '../../trust/index.ts';
import { splitIdea } from './split-idea.ts';
import { turnThread } from './turn-thread.ts';

builder.prismaObjectField('Thread', 'viewerMayTurn', (t) =>
  t.boolean({
    description: 'Whether you may make an idea of it or of what is said in it, or make it back.',
    resolve: (_thread, _arguments, { viewer }) => may(viewer.actor, 'turn threads into ideas'),
  }),
);

builder.mutationFields((t) => ({
  turnThread: t.prismaFieldWithInput({
    description:
      'Makes an idea of a thread of another kind, or makes it back. An accepted answer and votes down are withdrawn. For the product team and moderators.',
    type: ThreadNode,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The thread’s number.' }),
      kind: t.input.field({ type: ThreadKindEnum, description: 'What it shall be; one of the two is IDEA.' }),
      categoryId: t.input.int({ description: 'A category that takes that kind and has the same readers.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await turnThread(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
  splitIdea: t.prismaFieldWithInput({
    description:
      'Makes an idea of an answer or a reply, which moves there with its comments and votes and is its author’s. For the product team and moderators.',
    type: ThreadNode,
    errors: refusals,
    input: {
      postId: t.input.int({ description: 'The number of the answer or reply.' }),
      title: t.input.string({ description: 'One line, 8 to 150 characters.' }),
      categoryId: t.input.int({ description: 'A category that takes ideas and has the same readers.' }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one idea.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const id = await splitIdea(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));

import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { closeThread, reopenThread } from './close-thread.ts';
import { lockThread, unlockThread } from './lock-thread.ts';
import { mergeThread } from './merge-thread.ts';
import { moveThread } from './move-thread.ts';

const because = 'Why, 3 to 500 characters; kept in the audit log and shown to the author.';

builder.mutationFields((t) => ({
  lockThread: t.prismaFieldWithInput({
    description: 'From now on only staff add to the thread or edit in it. For moderators.',
    type: 'Thread',
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The thread’s number.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await lockThread(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
  unlockThread: t.prismaFieldWithInput({
    description: 'Everybody may add to the thread again. For moderators.',
    type: 'Thread',
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The thread’s number.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await unlockThread(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
  closeThread: t.prismaFieldWithInput({
    description: 'Ends a thread; the reason is shown on its page. For moderators.',
    type: 'Thread',
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The thread’s number.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await closeThread(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
  reopenThread: t.prismaFieldWithInput({
    description: 'Opens a closed thread again. For moderators.',
    type: 'Thread',
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The thread’s number.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await reopenThread(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
  moveThread: t.prismaFieldWithInput({
    description: 'Moves a thread to another category, whose audience it takes on. For moderators.',
    type: 'Thread',
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The thread’s number.' }),
      categoryId: t.input.int({ description: 'The category’s number; it must take this kind of thread.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await moveThread(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.threadId } });
    },
  }),
  mergeThread: t.prismaFieldWithInput({
    description:
      'Merges a thread into another of its kind and audience, which is returned. It cannot be undone. For moderators.',
    type: 'Thread',
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The number of the thread that goes.' }),
      intoThreadId: t.input.int({ description: 'The number of the thread that stays.' }),
      reason: t.input.string({ description: because }),
    },
    resolve: async (query, _root, { input }, context) => {
      await mergeThread(actionContext(context), input);
      return context.db.thread.findUniqueOrThrow({ ...query, where: { id: input.intoThreadId } });
    },
  }),
}));

builder.prismaObjectField('Post', 'mergedFromTitle', (t) =>
  t.string({
    description: 'The title of the thread that it began, if that was merged into this one.',
    nullable: true,
    select: { mergedFrom: { select: { title: true } } },
    resolve: ({ mergedFrom }) => mergedFrom?.title ?? null,
  }),
);

import type { FollowKind } from '@embassy/database';
import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { limitActor } from '../../../kernel/rate-limits.ts';
import { follow } from './follow.ts';
import { unfollow } from './unfollow.ts';
import { viewerFollows } from './viewer-follows.ts';

const FollowKindEnum = builder.enumType('FollowKind', {
  description: 'What can be followed.',
  values: {
    THREAD: { description: 'All that is added to one thread.' },
    CATEGORY: { description: 'New threads in a category and its children.' },
    TAG: { description: 'New threads with a tag.' },
    MEMBER: { description: 'What a member begins, answers and replies.' },
    CHALLENGE: { description: 'What becomes of a challenge.' },
  } as const,
});

const Following = builder.objectRef<{ kind: FollowKind; number: number; viewerFollows: boolean }>(
  'Following',
);
Following.implement({
  description: 'Whether you follow something.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FollowKindEnum, description: 'What it is.' }),
    number: t.exposeInt('number', { description: 'Its number.' }),
    viewerFollows: t.exposeBoolean('viewerFollows', { description: 'Whether you follow it now.' }),
  }),
});

const description = 'Whether you follow it, and hear of what is new there.';

builder.prismaObjectField('Thread', 'viewerFollows', (t) =>
  t.boolean({
    description,
    select: { id: true },
    resolve: ({ id }, _arguments, context) => viewerFollows(context, 'THREAD', id),
  }),
);
builder.prismaObjectField('Category', 'viewerFollows', (t) =>
  t.boolean({
    description,
    select: { id: true },
    resolve: ({ id }, _arguments, context) => viewerFollows(context, 'CATEGORY', id),
  }),
);
builder.prismaObjectField('Tag', 'viewerFollows', (t) =>
  t.boolean({
    description,
    select: { id: true },
    resolve: ({ id }, _arguments, context) => viewerFollows(context, 'TAG', id),
  }),
);
builder.prismaObjectField('Member', 'viewerFollows', (t) =>
  t.boolean({
    description,
    select: { id: true },
    resolve: ({ id }, _arguments, context) => viewerFollows(context, 'MEMBER', id),
  }),
);

builder.prismaObjectField('Challenge', 'viewerFollows', (t) =>
  t.boolean({
    description,
    select: { id: true },
    resolve: ({ id }, _arguments, context) => viewerFollows(context, 'CHALLENGE', id),
  }),
);

builder.mutationFields((t) => ({
  follow: t.fieldWithInput({
    description: 'Has you told of what is new there from now on.',
    type: Following,
    errors: refusals,
    input: {
      kind: t.input.field({ type: FollowKindEnum, description: 'What it is.' }),
      number: t.input.int({ description: 'Its number.' }),
    },
    resolve: async (_root, { input }, context) => {
      await limitActor(context, 'follow');
      await follow(actionContext(context), input);
      return { ...input, viewerFollows: true };
    },
  }),
  unfollow: t.fieldWithInput({
    description: 'Ends it. A thread that you left this way stays quiet although you take part again.',
    type: Following,
    errors: refusals,
    input: {
      kind: t.input.field({ type: FollowKindEnum, description: 'What it is.' }),
      number: t.input.int({ description: 'Its number.' }),
    },
    resolve: async (_root, { input }, context) => {
      await limitActor(context, 'follow');
      await unfollow(actionContext(context), input);
      return { ...input, viewerFollows: false };
    },
  }),
}));

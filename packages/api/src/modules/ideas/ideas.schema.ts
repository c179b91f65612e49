import type { IdeaMeaning, IdeaTelling, RoadmapColumn } from '@embassy/database';
import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { describedValues } from '../../graphql/described-values.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { decidesForStore, loadStaffOf, NominationKindEnum } from '../stores/index.ts';
import { ThreadNode, visibleThreads } from '../threads/index.ts';
import { may } from '../trust/index.ts';
import { ideaMeanings } from './idea-meanings.ts';
import { owedBy } from './owed-by.rules.ts';
import { setIdeaStatus } from './set-idea-status.ts';

export const IdeaMeaningEnum = builder.enumType('IdeaMeaning', {
  description: 'What a status says for everybody, whatever the brand calls it.',
  values: Object.fromEntries(
    Object.entries(ideaMeanings).map(([meaning, { means }]) => [meaning, { description: means }]),
  ) as Record<IdeaMeaning, { description: string }>,
});

export const RoadmapColumnEnum = builder.enumType('RoadmapColumn', {
  description: 'Where an idea is shown to everybody who asks what comes next.',
  values: describedValues<RoadmapColumn>({
    NOW: 'It is being made.',
    NEXT: 'It comes after that.',
    LATER: 'It is meant to come, not soon.',
    SHIPPED: 'It is there.',
  }),
});

export const IdeaTellingEnum = builder.enumType('IdeaTelling', {
  description: 'Who is told that an idea stands elsewhere.',
  values: describedValues<IdeaTelling>({
    NOBODY: 'Nobody: its page says it.',
    AUTHOR: 'Its author.',
    ALL: 'Its author and all who support or follow it.',
  }),
});

const HorizonEnum = builder.enumType('Horizon', {
  description: 'Where the brand shows one idea, whatever its status says.',
  values: describedValues<'NOW' | 'NEXT' | 'LATER'>({
    NOW: 'It is being made.',
    NEXT: 'It comes after that.',
    LATER: 'It is meant to come, not soon.',
  }),
});

export const IdeaStatusType = builder.prismaObject('IdeaStatus', {
  description: 'Where an idea can stand.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name for programs, which does not change.' }),
    meaning: t.expose('meaning', { type: IdeaMeaningEnum, description: 'What it says for everybody.' }),
    names: t.expose('names', {
      type: 'JSON',
      description:
        'What the brand calls it, by language; where a language is missing, use your own words for `key`.',
    }),
  }),
});

builder.prismaObject('IdeaChange', {
  description: 'An idea came to stand elsewhere.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Its number.' }),
    status: t.relation('to', { description: 'The status it got.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, plain text.' }),
    changedBy: t.relation('changedBy', { description: 'Who decided it for the brand.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

const IdeaType = builder.prismaObject('Idea', {
  description: 'Where an idea stands, why, and whether the brand has replied as it promised.',
  fields: (t) => ({
    status: t.relation('status', { description: 'Where it stands.' }),
    statusAt: t.expose('statusAt', { type: 'DateTime', description: 'Since when.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in the brand’s words.' }),
    repliedAt: t.expose('repliedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the brand first replied.',
    }),
    owedBy: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when the brand promised its first reply; null once it replied or the idea ended.',
      select: { promisedBy: true, repliedAt: true, meaning: true },
      resolve: owedBy,
    }),
    isOverdue: t.boolean({
      description: 'Whether the brand has let that pass by.',
      select: { promisedBy: true, repliedAt: true, meaning: true },
      resolve: (idea) => {
        const until = owedBy(idea);
        return until !== null && until < new Date();
      },
    }),
    takesSupport: t.boolean({
      description: 'Whether it can still be supported.',
      select: { meaning: true },
      resolve: ({ meaning }) => ideaMeanings[meaning].takesSupport,
    }),
    changes: t.relation('changes', {
      description: 'How it came there, the latest first; at most 50.',
      query: { orderBy: { id: 'desc' }, take: 50 },
      complexity: 50,
    }),
    supporters: t.exposeInt('supporters', {
      description: 'How many support it, those of ideas merged into it among them, each once.',
    }),
    begunAt: t.expose('begunAt', { type: 'DateTime', description: 'Since when it is an idea.' }),
    shippedAt: t.expose('shippedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is there for everybody to use.',
    }),
    roadmap: t.expose('roadmap', {
      type: RoadmapColumnEnum,
      nullable: true,
      description: 'Where it is on the roadmap.',
    }),
    horizon: t.field({
      type: HorizonEnum,
      nullable: true,
      description: 'Where the brand put it there, whatever its status says.',
      select: { horizon: true },
      resolve: ({ horizon }) => (horizon === 'SHIPPED' ? null : horizon),
    }),
    store: t.relation('store', {
      nullable: true,
      description: 'The one store that it was nominated for; null where it is for all.',
    }),
    nominates: t.expose('nominates', {
      type: NominationKindEnum,
      nullable: true,
      description: 'What was nominated for that store.',
    }),
    localSupporters: t.exposeInt('localSupporters', {
      description: 'Of its supporters those who shop at that store.',
    }),
    viewerMayDecide: t.boolean({
      description: 'Whether you may say where it stands.',
      select: { threadId: true, storeId: true, thread: { select: { authorId: true } } },
      resolve: async ({ threadId, storeId, thread: { authorId } }, _arguments, context) => {
        const { actor } = context.viewer;
        if (actor === null || may(actor, 'decide on ideas')) return actor !== null;
        if (storeId === null) return false;
        return decidesForStore(await loadStaffOf(context, threadId), { authorId, actorId: actor.id });
      },
    }),
  }),
});

builder.prismaObjectFields('Thread', (t) => ({
  idea: t.field({
    type: IdeaType,
    nullable: true,
    description: 'What is known of it as an idea; null for other kinds.',
    // What became another kind keeps what it was decided on, in case it is an idea again.
    select: (_arguments, _context, nested) => ({ kind: true, idea: nested(true) }),
    resolve: ({ kind, idea }) => (kind === 'IDEA' ? idea : null),
  }),
  ideaStatus: t.field({
    type: IdeaStatusType,
    nullable: true,
    description: 'Where it stands as an idea; null for other kinds.',
    select: (_arguments, _context, nested) => ({ kind: true, idea: { select: { status: nested(true) } } }),
    resolve: ({ kind, idea }) => (kind === 'IDEA' ? (idea?.status ?? null) : null),
  }),
}));

builder.queryField('ideaStatuses', (t) =>
  t.prismaField({
    type: [IdeaStatusType],
    description: 'Where ideas can stand, in the order of their way, without those that are given no more.',
    complexity: 20,
    resolve: (query, _root, _arguments, { db }) =>
      db.ideaStatus.findMany({ ...query, where: { retiredAt: null }, orderBy: { position: 'asc' } }),
  }),
);

builder.mutationField('setIdeaStatus', (t) =>
  t.prismaFieldWithInput({
    description:
      'Says where an idea stands, and why. Closing one, and opening it again, takes a reason of 40 characters.',
    type: ThreadNode,
    errors: refusals,
    input: {
      threadId: t.input.int({ description: 'The idea’s number.' }),
      statusKey: t.input.string({ description: 'The key of the status.' }),
      reason: t.input.string({ required: false, description: 'Why, plain text, at most 2,000 characters.' }),
      tells: t.input.field({
        type: IdeaTellingEnum,
        required: false,
        description: 'Who is told; ALL when absent.',
      }),
      horizon: t.input.field({
        type: HorizonEnum,
        required: false,
        description: 'Where it is on the roadmap; null as its status says, and what it was when absent.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await setIdeaStatus(actionContext(context), input);
      const where = { id: input.threadId, AND: visibleThreads(context.viewer) };
      return context.db.thread.findUniqueOrThrow({ ...query, where });
    },
  }),
);

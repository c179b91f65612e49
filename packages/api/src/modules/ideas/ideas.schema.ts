import type { IdeaMeaning } from '@embassy/database';
import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { ThreadNode, visibleThreads } from '../threads/index.ts';
import { may } from '../trust/index.ts';
import { ideaMeanings } from './idea-meanings.ts';
import { owedBy } from './owed-by.rules.ts';
import { setIdeaStatus } from './set-idea-status.ts';

const IdeaMeaningEnum = builder.enumType('IdeaMeaning', {
  description: 'What a status says for everybody, whatever the brand calls it.',
  values: Object.fromEntries(
    Object.entries(ideaMeanings).map(([meaning, { means }]) => [meaning, { description: means }]),
  ) as Record<IdeaMeaning, { description: string }>,
});

const IdeaStatusType = builder.prismaObject('IdeaStatus', {
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

builder.prismaObject('Idea', {
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
    viewerMayDecide: t.boolean({
      description: 'Whether you may say where it stands.',
      resolve: (_idea, _arguments, { viewer }) => may(viewer.actor, 'decide on ideas'),
    }),
  }),
});

builder.prismaObjectFields('Thread', (t) => ({
  idea: t.relation('idea', {
    nullable: true,
    description: 'What is known of it as an idea; null for other kinds.',
  }),
  ideaStatus: t.field({
    type: IdeaStatusType,
    nullable: true,
    description: 'Where it stands as an idea; null for other kinds.',
    select: (_arguments, _context, nested) => ({ idea: { select: { status: nested(true) } } }),
    resolve: ({ idea }) => idea?.status ?? null,
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
    },
    resolve: async (query, _root, { input }, context) => {
      await setIdeaStatus(actionContext(context), input);
      const where = { id: input.threadId, AND: visibleThreads(context.viewer) };
      return context.db.thread.findUniqueOrThrow({ ...query, where });
    },
  }),
);

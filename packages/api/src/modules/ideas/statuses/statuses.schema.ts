import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { may } from '../../trust/index.ts';
import { IdeaMeaningEnum, IdeaStatusType, RoadmapColumnEnum } from '../ideas.schema.ts';
import { createIdeaStatus, placeIdeaStatus, retireIdeaStatus, updateIdeaStatus } from './change-statuses.ts';

builder.prismaObjectFields('IdeaStatus', (t) => ({
  roadmap: t.expose('roadmap', {
    type: RoadmapColumnEnum,
    nullable: true,
    description: 'Where ideas that stand here are on the roadmap.',
  }),
  isRetired: t.boolean({
    description: 'Nothing gets it any more; what has it keeps it.',
    select: { retiredAt: true },
    resolve: ({ retiredAt }) => retiredAt !== null,
  }),
}));

builder.queryField('allIdeaStatuses', (t) =>
  t.prismaField({
    type: [IdeaStatusType],
    nullable: true,
    description: 'The same with those that are given no more; null for all but admins.',
    complexity: 40,
    resolve: (query, _root, _arguments, { db, viewer }) =>
      may(viewer.actor, 'name idea statuses')
        ? db.ideaStatus.findMany({ ...query, orderBy: { position: 'asc' }, take: 100 })
        : null,
  }),
);

const StatusNameInput = builder.inputType('IdeaStatusNameInput', {
  description: 'What a status is called in one language.',
  fields: (t) => ({
    language: t.string({ required: true, description: 'ISO 639-1.' }),
    name: t.string({
      required: true,
      description: 'At most 40 characters; empty for the community’s own word.',
    }),
  }),
});

builder.mutationFields((t) => ({
  createIdeaStatus: t.prismaFieldWithInput({
    description: 'Adds a status under one of the five meanings. For admins.',
    type: IdeaStatusType,
    errors: refusals,
    input: {
      names: t.input.field({ type: [StatusNameInput], description: 'What it is called, by language.' }),
      meaning: t.input.field({ type: IdeaMeaningEnum, description: 'What it says for everybody.' }),
      roadmap: t.input.field({
        type: RoadmapColumnEnum,
        required: false,
        description: 'Where its ideas are on the roadmap.',
      }),
      idempotencyKey: t.input.string({ required: false, description: 'A random text for this one status.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const number = await createIdeaStatus(actionContext(context), input);
      return context.db.ideaStatus.findUniqueOrThrow({ ...query, where: { number } });
    },
  }),
  updateIdeaStatus: t.prismaFieldWithInput({
    description:
      'Names a status and says what it means. The meaning of one that ideas got stays. For admins.',
    type: IdeaStatusType,
    errors: refusals,
    input: {
      key: t.input.string({ description: 'The key of the status.' }),
      names: t.input.field({ type: [StatusNameInput], description: 'What it is called, by language.' }),
      meaning: t.input.field({ type: IdeaMeaningEnum, description: 'What it says for everybody.' }),
      roadmap: t.input.field({
        type: RoadmapColumnEnum,
        required: false,
        description: 'Where its ideas are on the roadmap.',
      }),
    },
    resolve: async (query, _root, { input }, context) => {
      await updateIdeaStatus(actionContext(context), input);
      return context.db.ideaStatus.findUniqueOrThrow({ ...query, where: { key: input.key } });
    },
  }),
  placeIdeaStatus: t.prismaFieldWithInput({
    description: 'Puts a status before another, or at the end. For admins.',
    type: IdeaStatusType,
    errors: refusals,
    input: {
      key: t.input.string({ description: 'The key of the status.' }),
      beforeKey: t.input.string({ required: false, description: 'The one that shall follow it.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await placeIdeaStatus(actionContext(context), input);
      return context.db.ideaStatus.findUniqueOrThrow({ ...query, where: { key: input.key } });
    },
  }),
  retireIdeaStatus: t.prismaFieldWithInput({
    description: 'Gives a status to no idea any more, or to some again. For admins.',
    type: IdeaStatusType,
    errors: refusals,
    input: {
      key: t.input.string({ description: 'The key of the status.' }),
      retired: t.input.boolean({ description: 'Whether it is given no more.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      await retireIdeaStatus(actionContext(context), input);
      return context.db.ideaStatus.findUniqueOrThrow({ ...query, where: { key: input.key } });
    },
  }),
}));

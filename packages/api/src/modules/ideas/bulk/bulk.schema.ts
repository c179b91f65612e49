import { builder } from '../../../graphql/builder.ts';
import { actionContext } from '../../../graphql/context.ts';
import { ErrorCodeEnum, FieldIssueType, refusals } from '../../../graphql/errors.schema.ts';
import { type DomainError, Invalid } from '../../../kernel/errors/index.ts';
import { IdeaTellingEnum } from '../ideas.schema.ts';
import { type IdeaResult, mostAtOnce, setIdeaStatuses, triageIdeas } from './each-idea.ts';

// A refusal of one of many is a value like another: as an error it would stand for the whole field.
const IdeaRefusalType = builder.objectRef<{ error: DomainError }>('IdeaRefusal').implement({
  description: 'Why one of many ideas was not changed.',
  fields: (t) => ({
    code: t.field({
      type: ErrorCodeEnum,
      description: 'Why, for programs.',
      resolve: ({ error }) => error.code,
    }),
    message: t.string({ description: 'Why, in plain English.', resolve: ({ error }) => error.message }),
    issues: t.field({
      type: [FieldIssueType],
      description: 'Each field that cannot be taken, and its remedy.',
      resolve: ({ error }) => (error instanceof Invalid ? error.issues : []),
    }),
  }),
});

const IdeaResultType = builder.objectRef<IdeaResult>('IdeaResult').implement({
  description: 'What became of one of many ideas that were changed at once.',
  fields: (t) => ({
    threadNumber: t.exposeInt('threadId', { description: 'The idea’s number.' }),
    refusal: t.field({
      type: IdeaRefusalType,
      nullable: true,
      description: 'Why it was not changed; null where it was.',
      resolve: ({ refusal }) => refusal && { error: refusal },
    }),
  }),
});

const IdeaResultsType = builder.objectRef<IdeaResult[]>('IdeaResults').implement({
  description: 'What became of each of many ideas.',
  fields: (t) => ({
    ideas: t.field({
      type: [IdeaResultType],
      description: 'Each, as they were given.',
      resolve: (all) => all,
    }),
  }),
});

const several = `The ideas’ numbers, 1 to ${mostAtOnce}.`;

builder.mutationFields((t) => ({
  setIdeaStatuses: t.fieldWithInput({
    description:
      'Says of many ideas where they stand, for one reason. Each is changed or refused by itself. For those who decide on ideas.',
    type: IdeaResultsType,
    errors: refusals,
    input: {
      threadIds: t.input.intList({ description: several }),
      statusKey: t.input.string({ description: 'The key of the status.' }),
      reason: t.input.string({ required: false, description: 'Why, plain text, at most 2,000 characters.' }),
      tells: t.input.field({
        type: IdeaTellingEnum,
        required: false,
        description: 'Who is told; ALL when absent.',
      }),
    },
    resolve: (_root, { input }, context) => setIdeaStatuses(actionContext(context), input),
  }),
  triageIdeas: t.fieldWithInput({
    description:
      'Gives many ideas an owner, or labels besides those that they have. Each is changed or refused by itself. For those who decide on ideas.',
    type: IdeaResultsType,
    errors: refusals,
    input: {
      threadIds: t.input.intList({ description: several }),
      ownerId: t.input.int({ required: false, description: 'Who sees to them; nobody when null.' }),
      addLabels: t.input.stringList({ required: false, description: 'Labels besides those that they have.' }),
    },
    resolve: (_root, { input }, context) => triageIdeas(actionContext(context), input),
  }),
}));

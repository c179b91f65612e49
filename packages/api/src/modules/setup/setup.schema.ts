import { builder } from '../../graphql/builder.ts';
import { actionContext } from '../../graphql/context.ts';
import { Done, done } from '../../graphql/done.schema.ts';
import { refusals } from '../../graphql/errors.schema.ts';
import { demandPrivilege, may } from '../trust/index.ts';
import { answerSetupStep, closeSetup } from './answer-setup-step.ts';
import { loadSetup } from './load-setup.ts';
import { loadOffered, offerLanguages } from './offer-languages.ts';
import type { SetupStep, StepState } from './setup.rules.ts';
import {
  brandKinds,
  type SuggestedCategory,
  suggestCategories,
} from './suggested-categories/suggest-categories.ts';

const SetupStepEnum = builder.enumType('SetupStep', {
  description: 'A step of setting a community up.',
  values: {
    BRAND: { description: 'Name and looks.' },
    CATEGORIES: { description: 'Where threads live.' },
    LANGUAGES: { description: 'Which languages the community speaks.' },
    PRODUCTS: { description: 'What the brand makes.' },
    TEAM: { description: 'Who helps to run it.' },
  } as const satisfies Record<SetupStep, object>,
});

const StepAnswerEnum = builder.enumType('SetupAnswer', {
  description: 'What an admin says of a step.',
  values: {
    DONE: { description: 'It is as it shall be.' },
    SKIPPED: { description: 'Not now.' },
  } as const,
});

const StepStateEnum = builder.enumType('SetupStepState', {
  description: 'How far a step is.',
  values: {
    OPEN: { description: 'Nobody has looked at it.' },
    DONE: { description: 'It was said to be done, or what it is for is there.' },
    SKIPPED: { description: 'It was left for later.' },
  } as const satisfies Record<StepState, object>,
});

const StepType = builder.objectRef<{ step: SetupStep; state: StepState }>('SetupStepProgress').implement({
  description: 'One step and how far it is.',
  fields: (t) => ({
    step: t.expose('step', { type: SetupStepEnum, description: 'Which.' }),
    state: t.expose('state', { type: StepStateEnum, description: 'How far.' }),
  }),
});

const SetupType = builder.objectRef<Awaited<ReturnType<typeof loadSetup>>>('Setup').implement({
  description: 'How far the community is set up.',
  fields: (t) => ({
    steps: t.field({
      type: [StepType],
      description: 'The steps in their order.',
      resolve: ({ steps }) => steps,
    }),
    isClosed: t.exposeBoolean('isClosed', { description: 'Whether an admin put the list away.' }),
  }),
});

const SuggestedCategoryType = builder.objectRef<SuggestedCategory>('SuggestedCategory').implement({
  description: 'A category that communities of this kind have.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What tells it from the others.' }),
    name: t.exposeString('name', { description: 'A name to show.' }),
    description: t.exposeString('description', { description: 'What belongs there.' }),
    kinds: t.stringList({
      description: 'The kinds of thread that it would take.',
      resolve: ({ kinds }) => [...kinds],
    }),
  }),
});

const BrandKindEnum = builder.enumType('BrandKind', {
  description: 'What a brand makes, roughly; categories are suggested by it.',
  values: Object.fromEntries(
    Object.entries(brandKinds).map(([kind, description]) => [kind, { description }]),
  ) as { [Kind in keyof typeof brandKinds]: { description: string } },
});

builder.queryFields((t) => ({
  setup: t.field({
    description: 'How far the community is set up; null for who is no admin.',
    type: SetupType,
    nullable: true,
    resolve: (_root, _arguments, { db, viewer }) => (may(viewer.actor, 'set up') ? loadSetup(db) : null),
  }),
  offeredLanguages: t.stringList({
    description: 'The languages that pages are offered in; an address in another leads to the default one’s.',
    resolve: (_root, _arguments, { db, services }) => loadOffered(db, services.settings.defaultLanguage),
  }),
  suggestedCategories: t.field({
    description: 'Categories to begin with, in a language; for admins.',
    type: [SuggestedCategoryType],
    args: {
      kind: t.arg({ type: BrandKindEnum, description: 'What the brand makes.' }),
      language: t.arg.string({ description: 'en, sv, da, nl or fr.' }),
    },
    resolve: (_root, { kind, language }, { viewer }) => {
      demandPrivilege(viewer.actor, 'set up');
      return suggestCategories(kind, language);
    },
  }),
}));

builder.mutationFields((t) => ({
  answerSetupStep: t.fieldWithInput({
    description: 'Says that a step of setting up is done, or skipped for now; for admins.',
    type: SetupType,
    errors: refusals,
    input: {
      step: t.input.field({ type: SetupStepEnum, description: 'Which.' }),
      answer: t.input.field({ type: StepAnswerEnum, description: 'What of it.' }),
    },
    resolve: async (_root, { input }, context) => {
      await answerSetupStep(actionContext(context), input);
      return loadSetup(context.db);
    },
  }),
  offerLanguages: t.fieldWithInput({
    description: 'Chooses the languages that pages are offered in; the default one always is. For admins.',
    type: Done,
    errors: refusals,
    input: { languages: t.input.stringList({ description: 'Among en, sv, da, nl and fr.' }) },
    resolve: (_root, { input }, context) => done(offerLanguages(actionContext(context), input)),
  }),
  closeSetup: t.fieldWithInput({
    description: 'Puts the list of what is left to set up away, or shows it again; for admins.',
    type: SetupType,
    errors: refusals,
    input: { closed: t.input.boolean({ description: 'Whether it is away.' }) },
    resolve: async (_root, { input }, context) => {
      await closeSetup(actionContext(context), input);
      return loadSetup(context.db);
    },
  }),
}));

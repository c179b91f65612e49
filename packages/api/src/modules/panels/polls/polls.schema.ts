import { builder } from '../../../graphql/builder.ts';
import { describedValues } from '../../../graphql/described-values.ts';
import { batched } from '../../../kernel/batched.ts';
import type { Settings } from '../../../kernel/settings.ts';
import { panelsThatGoOn } from '../panels.access.ts';
import { PanelType } from '../panels.schema.ts';
import { loadOutcomes, loadTexts, type TextPage } from './load-outcomes.ts';
import { loadPolls, type PollView, type QuestionView } from './load-polls.ts';
import type { OptionOutcome, Outcome } from './outcome.rules.ts';
import { leastAnonymous, pollLimits } from './poll-limits.ts';
import { secretOf } from './seal-ballot.ts';

export const PollResultsEnum = builder.enumType('PollResults', {
  description: 'When those who answer are shown what came out.',
  values: describedValues({
    NEVER: 'Never.',
    AFTER_ANSWERING: 'Whoever has answered, at once; everybody in the panel once it is counted.',
    AFTER_CLOSING: 'Once it is counted.',
  }),
});

export const PollQuestionKindEnum = builder.enumType('PollQuestionKind', {
  description: 'How a question is answered.',
  values: describedValues({
    SINGLE: 'By one of its options.',
    MULTIPLE: 'By some of its options.',
    RANKING: 'By all of its options, in an order.',
    RATING: `By a number from 1 to ${pollLimits.rating}.`,
    TEXT: 'By a text.',
  }),
});

const PollStandingEnum = builder.enumType('PollStanding', {
  description: 'Where a poll stands.',
  values: describedValues({
    DRAFT: 'It is being written.',
    SCHEDULED: 'It is about to open.',
    OPEN: 'It can be answered.',
    CLOSED: 'It is over.',
  }),
});

const OptionOutcomeType = builder.objectRef<OptionOutcome>('PollOptionOutcome').implement({
  description: 'What came out for one option of a question, or for one rating.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'The option, or the rating.' }),
    count: t.exposeInt('count', { description: 'How many chose it; of a ranking, how many put it first.' }),
    share: t.exposeFloat('share', { description: 'Of those who answered the question, from 0 to 1.' }),
    points: t.exposeFloat('points', {
      nullable: true,
      description: 'Of a ranking: its Borda points as a share of the most that there could be.',
    }),
    meanPlace: t.exposeFloat('meanPlace', { nullable: true, description: 'Of a ranking: its mean place.' }),
  }),
});

const TextPageType = builder.objectRef<TextPage>('PollTextPage').implement({
  description: 'Some of what was written to a question, in the order of nothing.',
  fields: (t) => ({
    texts: t.exposeStringList('texts', { description: 'The texts, plain.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'For `after`, when there are more.',
    }),
  }),
});

const OutcomeType = builder.objectRef<Outcome & { question: QuestionView }>('PollOutcome').implement({
  description: 'What came out of a question.',
  fields: (t) => ({
    answers: t.exposeInt('answers', { description: 'How many answered it.' }),
    options: t.expose('options', {
      type: [OptionOutcomeType],
      description: 'Its options; of a ranking, the best first.',
    }),
    mean: t.exposeFloat('mean', { nullable: true, description: 'Of a rating: the mean.' }),
    texts: t.field({
      type: TextPageType,
      description: 'What was written.',
      complexity: 20,
      args: { after: t.arg.string({ required: false, description: 'Only what follows this cursor.' }) },
      resolve: ({ question }, { after }, { db }) => loadTexts(db, question.id, after),
    }),
  }),
});

const QuestionType = builder.objectRef<QuestionView>('PollQuestion').implement({
  description: 'One question of a poll.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'The number to answer it by.' }),
    kind: t.expose('kind', { type: PollQuestionKindEnum, description: 'How it is answered.' }),
    text: t.exposeString('text', { description: 'What is asked.' }),
    options: t.exposeStringList('options', {
      description: 'What can be chosen or ranked; of a rating what its two ends are called.',
    }),
    minimum: t.exposeInt('minimum', { nullable: true, description: 'How many to choose at least.' }),
    maximum: t.exposeInt('maximum', { nullable: true, description: 'How many to choose at most.' }),
    required: t.exposeBoolean('required', { description: 'Whether it must be answered.' }),
    viewerPicks: t.intList({
      nullable: true,
      description: 'What you answered by name, as `picks` of `answerPoll`.',
      resolve: ({ own }) => own?.picks ?? null,
    }),
    viewerText: t.string({
      nullable: true,
      description: 'What you wrote by name.',
      resolve: ({ own }) => own?.text ?? null,
    }),
    outcome: t.field({
      type: OutcomeType,
      nullable: true,
      description: 'What came out; null while you may not see it.',
      complexity: 5,
      resolve: async (question, _arguments, context) => {
        if (!question.shown) return null;
        const loader = batched<QuestionView, Outcome>(context, 'poll outcomes', (questions) =>
          loadOutcomes(context.db, questions),
        );
        return { ...(await loader.load(question)), question };
      },
    }),
  }),
});

export const PollType = builder.objectRef<PollView>('Poll').implement({
  description: 'Questions to a panel.',
  fields: (t) => ({
    number: t.exposeInt('id', { description: 'Its number.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    intro: t.exposeString('intro', { description: 'What those who answer should know, plain text.' }),
    panelName: t.string({ description: 'The panel that is asked.', resolve: ({ panel }) => panel.name }),
    panelSlug: t.string({
      description: 'The name in that panel’s path.',
      resolve: ({ panel }) => panel.slug,
    }),
    anonymous: t.exposeBoolean('anonymous', {
      description: `Whether nobody can tell who answered what. Fewer than ${leastAnonymous} answers are never counted.`,
    }),
    results: t.expose('results', {
      type: PollResultsEnum,
      description: 'When the panel is shown what came out.',
    }),
    standing: t.expose('standing', { type: PollStandingEnum, description: 'Where it stands.' }),
    opensAt: t.expose('opensAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it opens or opened.',
    }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it closes or closed.',
    }),
    countedAt: t.expose('countedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was counted.',
    }),
    destroyed: t.exposeBoolean('destroyed', {
      description:
        'Whether its ballots were destroyed uncounted: too few answered anonymously, or they could not be read.',
    }),
    answerCount: t.exposeInt('answerCount', { description: 'How many answered.' }),
    viewerHasAnswered: t.exposeBoolean('hasAnswered', { description: 'Whether you did.' }),
    viewerMayAnswer: t.boolean({
      description: 'Whether you can, for the first time or anew.',
      resolve: (poll, _arguments, { services }) => poll.mayAnswer && !rests(poll, services.settings),
    }),
    isResting: t.boolean({
      description:
        'Whether it takes no ballots and is not counted, until the server has the secret again that its box is sealed with.',
      resolve: (poll, _arguments, { services }) => rests(poll, services.settings),
    }),
    viewerSeesResults: t.exposeBoolean('shown', { description: 'Whether you see what came out.' }),
    questions: t.expose('questions', { type: [QuestionType], description: 'What is asked, in its order.' }),
  }),
});

const rests = (poll: PollView, settings: Settings): boolean =>
  poll.anonymous && poll.countedAt === null && secretOf(poll, settings) === null;

builder.objectFields(PanelType, (t) => ({
  polls: t.field({
    type: [PollType],
    description: `Its polls, the newest first; at most ${pollLimits.polls}.`,
    complexity: { field: 10, multiplier: 10 },
    resolve: ({ id }, _arguments, { db, viewer }) =>
      loadPolls(db, viewer, { where: { panelId: id }, now: new Date(), take: pollLimits.polls }),
  }),
  waitingPollCount: t.int({
    description: 'Its open polls that you have not answered.',
    complexity: 5,
    resolve: ({ id }, _arguments, context) =>
      batched<number, number>(context, 'waiting polls', async (ids) => {
        const { db, viewer } = context;
        const memberId = viewer.actor?.id ?? -1;
        const now = new Date();
        const open = await db.poll.groupBy({
          by: ['panelId'],
          where: {
            panelId: { in: [...ids] },
            panel: { ...panelsThatGoOn(now), members: { some: { memberId, state: 'ACCEPTED' } } },
            opensAt: { lte: now },
            closesAt: { gt: now },
            participations: { none: { memberId } },
          },
          _count: true,
        });
        return ids.map((one) => open.find(({ panelId }) => panelId === one)?._count ?? 0);
      }).load(id),
  }),
}));

builder.queryField('poll', (t) =>
  t.field({
    description: 'One poll, if you may know of it.',
    type: PollType,
    nullable: true,
    args: { number: t.arg.int({ description: 'Its number.' }) },
    resolve: async (_root, { number }, { db, viewer }) =>
      (await loadPolls(db, viewer, { where: { id: number }, now: new Date(), take: 1 }))[0] ?? null,
  }),
);

import { builder } from '../../../graphql/builder.ts';
import { actionContext, type Context } from '../../../graphql/context.ts';
import { Done, done } from '../../../graphql/done.schema.ts';
import { refusals } from '../../../graphql/errors.schema.ts';
import { saidInstant } from '../said-instant.ts';
import { answerPoll } from './answer-poll.ts';
import { loadPolls, type PollView } from './load-polls.ts';
import { pollLimits } from './poll-limits.ts';
import { PollQuestionKindEnum, PollResultsEnum, PollType } from './polls.schema.ts';
import { closePoll, createPoll, deletePoll, schedulePoll, updatePoll } from './save-poll.ts';

const QuestionInput = builder.inputType('PollQuestionInput', {
  description: 'A question as it is asked.',
  fields: (t) => ({
    kind: t.field({ type: PollQuestionKindEnum, description: 'How it is answered.' }),
    text: t.string({ description: `What is asked, at most ${pollLimits.question.maximum} characters.` }),
    options: t.stringList({
      required: false,
      description: `${pollLimits.options.minimum} to ${pollLimits.options.maximum} options; of a rating what its two ends are called.`,
    }),
    minimum: t.int({ required: false, description: 'For MULTIPLE: how many at least; 1 when absent.' }),
    maximum: t.int({ required: false, description: 'For MULTIPLE: how many at most; all when absent.' }),
    required: t.boolean({
      required: false,
      description: 'Whether it must be answered; it must when absent.',
    }),
  }),
});

const AnswerInput = builder.inputType('PollAnswerInput', {
  description: 'What is answered to one question.',
  fields: (t) => ({
    question: t.int({ description: 'The question’s number.' }),
    picks: t.intList({
      required: false,
      description:
        'The places, from 0 on, of what is chosen; of all options from the first rank to the last; or the one rating.',
    }),
    text: t.string({ required: false, description: `For TEXT: at most ${pollLimits.text} characters.` }),
  }),
});

const said = {
  panelId: 'The panel that is asked.',
  pollId: 'The poll’s number.',
  title: `What to call it, ${pollLimits.title.minimum} to ${pollLimits.title.maximum} characters.`,
  intro: `What those who answer should know, at most ${pollLimits.intro.maximum} characters.`,
  anonymous: 'Whether nobody can tell who answered what. It cannot be taken back once somebody answered.',
  results: 'When the panel is shown what came out; an anonymous poll shows nothing before it is counted.',
  questions: `What is asked, 1 to ${pollLimits.questions} questions.`,
};

async function pollNow({ db, viewer }: Context, id: number): Promise<PollView> {
  return (await loadPolls(db, viewer, { where: { id }, now: new Date(), take: 1 }))[0]!;
}

builder.mutationFields((t) => {
  /** What is asked when a poll is written, and anew. */
  const fields = () => ({
    title: t.input.string({ description: said.title }),
    intro: t.input.string({ required: false, description: said.intro }),
    anonymous: t.input.boolean({ description: said.anonymous }),
    results: t.input.field({ type: PollResultsEnum, description: said.results }),
    questions: t.input.field({ type: [QuestionInput], description: said.questions }),
  });
  return {
    createPoll: t.fieldWithInput({
      description: 'Writes a poll for a panel, which sees it once it opens. For whoever runs panels.',
      type: PollType,
      errors: refusals,
      input: {
        panelId: t.input.int({ description: said.panelId }),
        ...fields(),
        idempotencyKey: t.input.string({ required: false, description: 'A random text for this one poll.' }),
      },
      resolve: async (_root, { input }, context) =>
        pollNow(context, await createPoll(actionContext(context), input)),
    }),
    updatePoll: t.fieldWithInput({
      description: 'Writes a poll anew that was not opened yet. For whoever runs panels.',
      type: PollType,
      errors: refusals,
      input: {
        pollId: t.input.int({ description: said.pollId }),
        ...fields(),
      },
      resolve: async (_root, { input }, context) => {
        await updatePoll(actionContext(context), input);
        return pollNow(context, input.pollId);
      },
    }),
    deletePoll: t.fieldWithInput({
      description: 'Throws a poll away that was not opened yet. For whoever runs panels.',
      type: Done,
      errors: refusals,
      input: { pollId: t.input.int({ description: said.pollId }) },
      resolve: (_root, { input }, context) => done(deletePoll(actionContext(context), input)),
    }),
    schedulePoll: t.fieldWithInput({
      description:
        'Says from when to when a poll is open; of an open one only its end can change. For whoever runs panels.',
      type: PollType,
      errors: refusals,
      input: {
        pollId: t.input.int({ description: said.pollId }),
        opensAt: t.input.string({
          required: false,
          description: 'By the brand’s clock, as in `2026-12-01T09:00`; at once when absent.',
        }),
        closesAt: t.input.string({
          description: `By the brand’s clock as well, at most ${pollLimits.days} days later.`,
        }),
      },
      resolve: async (_root, { input }, context) => {
        const { pollId } = input;
        const opensAt = await saidInstant(context, 'opensAt', input.opensAt);
        const closesAt = await saidInstant(context, 'closesAt', input.closesAt);
        await schedulePoll(actionContext(context), { pollId, opensAt, closesAt });
        return pollNow(context, input.pollId);
      },
    }),
    closePoll: t.fieldWithInput({
      description: 'Closes a poll before its time. For whoever runs panels.',
      type: PollType,
      errors: refusals,
      input: { pollId: t.input.int({ description: said.pollId }) },
      resolve: async (_root, { input }, context) => {
        await closePoll(actionContext(context), input);
        return pollNow(context, input.pollId);
      },
    }),
    answerPoll: t.fieldWithInput({
      description:
        'Answers an open poll of a panel that you are in. By name, answering again changes it; anonymously it cannot be changed.',
      type: PollType,
      errors: refusals,
      input: {
        pollId: t.input.int({ description: said.pollId }),
        answers: t.input.field({ type: [AnswerInput], description: 'What you answer to its questions.' }),
      },
      resolve: async (_root, { input }, context) => {
        const answers = input.answers.map(({ question, picks, text }) => ({
          ...{ question, picks: [...(picks ?? [])], text: text ?? '' },
        }));
        await answerPoll(actionContext(context), { pollId: input.pollId, answers });
        return pollNow(context, input.pollId);
      },
    }),
  };
});

import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, refused } from '../../routing/form-result.ts';
import { isRefusal, issueText, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { answersIn, askedIn, fieldOf } from './answers-in.ts';

const AnswerPoll = graphql(
  `
    mutation AnswerPoll($input: AnswerPollInput!) {
      answerPoll(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Sends what was answered. What a question objects to stands at that question. */
export async function answerAction({ client, form, t }: ActionArguments) {
  const answers = answersIn(form, askedIn(form));
  const { answerPoll } = await client.mutate(AnswerPoll, {
    input: { pollId: Number(textIn(form, 'pollId')) || 0, answers },
  });
  if (!isRefusal(answerPoll)) return done('#answered');
  const { issues = [] } = answerPoll as Refusal;
  const fields = Object.fromEntries(
    issues.flatMap((issue) => {
      const question = /^answers\.(\d+)$/.exec(issue.field)?.[1];
      const needed = issue.code === 'REQUIRED' || issue.code === 'BAD_FORMAT';
      const text = needed ? t('panel.answerThis') : issueText(issue, t);
      return question === undefined ? [] : [[fieldOf(Number(question)), text]];
    }),
  );
  if (Object.keys(fields).length > 0) return refused(form, { fields, message: t('panel.someMissing') });
  if (answerPoll.code === 'INVALID') return refused(form, { message: t('panel.answerSomething') });
  if (answerPoll.code === 'ALREADY_DONE') return refused(form, { message: t('panel.answeredBefore') });
  if (answerPoll.code === 'CLOSED') return refused(form, { message: t('panel.pollClosed') });
  return refusedBy(answerPoll, form, t);
}

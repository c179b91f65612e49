import type { PollQuestion } from '@embassy/database';
import { checkText } from '../../../kernel/check-text.ts';
import type { FieldIssue } from '../../../kernel/errors/index.ts';
import { pollLimits } from './poll-limits.ts';

export type AskedQuestion = Pick<
  PollQuestion,
  'id' | 'kind' | 'options' | 'minimum' | 'maximum' | 'required'
>;

/**
 * One answer. `picks` are the places of what was chosen, the places of the options from the first rank to the last, or
 * the one rating; `text` is what was written.
 */
export type Answer = { question: number; picks: number[]; text: string };

/** Whether nothing was answered. */
const isEmpty = ({ picks, text }: Pick<Answer, 'picks' | 'text'>) => picks.length === 0 && text.trim() === '';

/** What is wrong with the answers to a poll, by `answers.NUMBER`; else the answers that were given, in order. */
export function checkAnswers(
  questions: readonly AskedQuestion[],
  given: readonly Answer[],
): { issues: FieldIssue[]; answers: Answer[] } {
  const issues: FieldIssue[] = [];
  const answers: Answer[] = [];
  const known = new Set(questions.map(({ id }) => id));
  if (
    given.some(({ question }) => !known.has(question)) ||
    new Set(given.map((one) => one.question)).size < given.length
  )
    issues.push({ field: 'answers', code: 'UNKNOWN', message: 'Answer each question of this poll once.' });
  for (const question of questions) {
    const field = `answers.${question.id}`;
    const found = given.find((one) => one.question === question.id);
    const answer = { question: question.id, picks: found?.picks ?? [], text: found?.text ?? '' };
    if (isEmpty(answer)) {
      if (question.required) issues.push({ field, code: 'REQUIRED', message: 'Answer this question.' });
      continue;
    }
    issues.push(...checkAnswer(field, question, answer));
    answers.push({ ...answer, text: question.kind === 'TEXT' ? answer.text.trim() : '' });
  }
  if (answers.length === 0 && issues.length === 0)
    issues.push({ field: 'answers', code: 'REQUIRED', message: 'Answer something.' });
  return { issues, answers };
}

function checkAnswer(field: string, question: AskedQuestion, { picks, text }: Answer): FieldIssue[] {
  const { kind, options } = question;
  if (kind === 'TEXT') {
    if (picks.length > 0) return [wrong(field)];
    return checkText(field, text, { minimum: 1, maximum: pollLimits.text });
  }
  if (text !== '') return [wrong(field)];
  if (kind === 'RATING') {
    const [rating] = picks;
    return picks.length === 1 && isWhole(rating, 1, pollLimits.rating) ? [] : [wrong(field)];
  }
  const fit = picks.every((pick) => isWhole(pick, 0, options.length - 1));
  if (!fit || new Set(picks).size < picks.length) return [wrong(field)];
  if (kind === 'SINGLE') return picks.length === 1 ? [] : [wrong(field)];
  // Every option has a place, so that ranks of different people mean the same.
  if (kind === 'RANKING') return picks.length === options.length ? [] : [wrong(field)];
  const [least, most] = [question.minimum ?? 1, question.maximum ?? options.length];
  if (picks.length < least)
    return [{ field, code: 'TOO_SHORT', message: `Choose at least ${least}.`, limit: least }];
  if (picks.length > most)
    return [{ field, code: 'TOO_MANY', message: `Choose at most ${most}.`, limit: most }];
  return [];
}

const isWhole = (value: number | undefined, least: number, most: number) =>
  value !== undefined && Number.isInteger(value) && value >= least && value <= most;

function wrong(field: string): FieldIssue {
  return { field, code: 'BAD_FORMAT', message: 'Answer as the question asks.' };
}

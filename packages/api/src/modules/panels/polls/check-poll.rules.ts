import type { PollQuestionKind, PollResults } from '@embassy/database';
import { checkLine } from '../../../kernel/check-line.ts';
import { checkText } from '../../../kernel/check-text.ts';
import type { FieldIssue } from '../../../kernel/errors/index.ts';
import { pollLimits } from './poll-limits.ts';

/** A question as the team writes it. */
export type QuestionFields = {
  kind: PollQuestionKind;
  text: string;
  /** What can be chosen or ranked; for RATING what its two ends are called, if anything. */
  options?: readonly string[] | null;
  minimum?: number | null;
  maximum?: number | null;
  required?: boolean | null;
};

export type PollFields = {
  title: string;
  intro?: string | null;
  anonymous: boolean;
  results: PollResults;
  questions: readonly QuestionFields[];
};

/** What is wrong with a poll, if anything. Fields of a question are called by its place: `questions.0.text`. */
export function checkPoll({ title, intro, anonymous, results, questions }: PollFields): FieldIssue[] {
  const issues = [
    ...checkLine('title', title, pollLimits.title),
    ...checkText('intro', intro ?? '', pollLimits.intro),
    ...questions.flatMap((question, place) => checkQuestion(`questions.${place}`, question)),
  ];
  if (questions.length === 0)
    issues.push({ field: 'questions', code: 'REQUIRED', message: 'Ask something.' });
  if (questions.length > pollLimits.questions) {
    const message = `Ask at most ${pollLimits.questions} questions.`;
    issues.push({ field: 'questions', code: 'TOO_MANY', message, limit: pollLimits.questions });
  }
  if (anonymous && results === 'AFTER_ANSWERING') {
    const message = 'Results that change with every answer would tell what the last one was.';
    issues.push({ field: 'results', code: 'NOT_PERMITTED', message });
  }
  return issues;
}

function checkQuestion(
  field: string,
  { kind, text, options, minimum, maximum }: QuestionFields,
): FieldIssue[] {
  const given = options ?? [];
  const issues = checkLine(`${field}.text`, text, pollLimits.question);
  if (kind === 'TEXT') return issues;
  if (kind === 'RATING') {
    for (const end of given.slice(0, 2)) issues.push(...checkLine(`${field}.options`, end, pollLimits.end));
    return issues;
  }
  const at = `${field}.options`;
  const bounds = pollLimits.options;
  if (given.length < bounds.minimum)
    issues.push({ field: at, code: 'TOO_SHORT', message: 'Name at least two.', limit: bounds.minimum });
  if (given.length > bounds.maximum)
    issues.push({ field: at, code: 'TOO_MANY', message: 'Name fewer.', limit: bounds.maximum });
  for (const option of given) issues.push(...checkLine(at, option, pollLimits.option));
  const names = given.map((option) => option.trim().toLowerCase());
  if (new Set(names).size < names.length)
    issues.push({ field: at, code: 'TAKEN', message: 'Name each once.' });
  if (kind === 'MULTIPLE') {
    const [least, most] = [minimum ?? 1, maximum ?? given.length];
    const wrong =
      most < 1 || most > Math.max(given.length, 1) ? 'maximum' : least < 0 || least > most ? 'minimum' : null;
    if (wrong !== null)
      issues.push({
        field: `${field}.${wrong}`,
        code: 'BAD_FORMAT',
        message: 'Use bounds that can be kept.',
      });
  }
  return issues;
}

/** The question as it is kept: trimmed, with its bounds said, and nothing that its kind does not know. */
export function tidyQuestion({ kind, text, options, minimum, maximum, required }: QuestionFields) {
  const given = (options ?? []).map((option) => option.trim());
  return {
    kind,
    text: text.trim(),
    options: kind === 'TEXT' ? [] : kind === 'RATING' ? [given[0] ?? '', given[1] ?? ''] : given,
    minimum: kind === 'MULTIPLE' ? (minimum ?? 1) : null,
    maximum: kind === 'MULTIPLE' ? (maximum ?? given.length) : null,
    required: required ?? true,
  };
}

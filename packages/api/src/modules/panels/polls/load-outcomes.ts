import type { Reader } from '@embassy/database';
import type { QuestionView } from './load-polls.ts';
import { type Outcome, outcomeOf } from './outcome.rules.ts';

/** What came out of these questions: read from what was counted, however many answered. */
export async function loadOutcomes(
  db: Reader,
  questions: readonly Pick<QuestionView, 'id' | 'kind' | 'options'>[],
): Promise<Outcome[]> {
  const tallies = await db.pollTally.findMany({
    where: { questionId: { in: questions.map(({ id }) => id) } },
  });
  const byQuestion = Map.groupBy(tallies, ({ questionId }) => questionId);
  return questions.map((question) => outcomeOf(question, byQuestion.get(question.id) ?? []));
}

/** A page of what was written to a question, in the order of ids that say nothing. */
export type TextPage = { texts: string[]; endCursor: string | null };

/** Texts on a page. */
const pageSize = 20;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loadTexts(db: Reader, questionId: number, after?: string | null): Promise<TextPage> {
  const from = after != null && uuid.test(after) ? { id: { gt: after } } : {};
  const found = await db.pollText.findMany({
    where: { questionId, ...from },
    select: { id: true, text: true },
    orderBy: { id: 'asc' },
    take: pageSize + 1,
  });
  const shown = found.slice(0, pageSize);
  return {
    texts: shown.map(({ text }) => text),
    endCursor: found.length > pageSize ? shown.at(-1)!.id : null,
  };
}

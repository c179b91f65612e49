import { randomUUID } from 'node:crypto';
import type { Transaction } from '@embassy/database';
import type { Answer, AskedQuestion } from './answers.rules.ts';
import { tallyOf } from './tally.rules.ts';

type Counted = {
  questions: readonly Pick<AskedQuestion, 'id' | 'kind'>[];
  ballots: readonly (readonly Answer[])[];
  /** Takes what they counted for back. */
  by: 1 | -1;
};

/** Adds what these ballots count for to the poll's counts, in the order of their keys, so that none wait in a ring. */
export async function countAnswers(tx: Transaction, { questions, ballots, by }: Counted): Promise<void> {
  const tallies = tallyOf(new Map(questions.map(({ id, kind }) => [id, kind])), ballots);
  if (tallies.length === 0) return;
  const column = (name: 'question' | 'option' | 'value' | 'count') => tallies.map((tally) => tally[name]);
  await tx.$executeRaw`
    INSERT INTO poll_tally (question_id, option, value, count)
    SELECT question, option, value, ${by}::int * count FROM unnest(${column('question')}::int[],
      ${column('option')}::int[], ${column('value')}::int[], ${column('count')}::int[]) AS t (question, option, value, count)
    ORDER BY question, option, value
    ON CONFLICT (question_id, option, value) DO UPDATE SET count = poll_tally.count + excluded.count`;
}

/** Keeps the texts of these ballots, in an order that says nothing. `of` is whose they are in a poll by name. */
export async function keepTexts(
  tx: Transaction,
  ballots: readonly (readonly Answer[])[],
  of: { pollId: number; memberId: number } | null,
): Promise<void> {
  const texts = ballots.flat().filter(({ text }) => text !== '');
  if (texts.length === 0) return;
  // Written in the order of ids that are random: neither the ids nor where the rows lie tell which came together.
  const rows = texts.map(({ question, text }) => ({ id: randomUUID(), questionId: question, text, ...of }));
  rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  await tx.pollText.createMany({ data: rows });
}

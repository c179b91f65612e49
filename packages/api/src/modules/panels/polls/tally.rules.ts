import type { PollQuestionKind } from '@embassy/database';
import type { Answer } from './answers.rules.ts';

/** One count: how often an option was chosen (value 0) or got a place, or a rating (option 0) was given. */
export type Tally = { question: number; option: number; value: number; count: number };

/** The option under which it is counted how many answered a question at all. */
export const everyAnswer = -1;

/** What these answers count for, each kind in its own way. Texts are kept beside. */
export function tallyOf(
  kinds: ReadonlyMap<number, PollQuestionKind>,
  ballots: readonly (readonly Answer[])[],
): Tally[] {
  const counts = new Map<string, Tally>();
  const add = (question: number, option: number, value: number) => {
    const key = `${question} ${option} ${value}`;
    const tally = counts.get(key) ?? { question, option, value, count: 0 };
    counts.set(key, { ...tally, count: tally.count + 1 });
  };
  for (const { question, picks } of ballots.flat()) {
    const kind = kinds.get(question);
    if (kind === undefined) continue;
    add(question, everyAnswer, 0);
    for (const [place, pick] of picks.entries()) {
      if (kind === 'RATING') add(question, 0, pick);
      else add(question, pick, kind === 'RANKING' ? place + 1 : 0);
    }
  }
  return [...counts.values()];
}

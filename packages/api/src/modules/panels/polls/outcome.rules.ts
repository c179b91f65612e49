import type { PollQuestion } from '@embassy/database';
import { pollLimits } from './poll-limits.ts';
import { everyAnswer, type Tally } from './tally.rules.ts';

/** What came out for one option of a question. */
export type OptionOutcome = {
  label: string;
  /** How many chose it; of a ranking, how many put it first. */
  count: number;
  /** Of those who answered the question, from 0 to 1. */
  share: number;
  /** Of a ranking: its Borda points, as a share of the most that there could be. */
  points: number | null;
  /** Of a ranking: its mean place. */
  meanPlace: number | null;
};

export type Outcome = {
  /** How many answered the question. */
  answers: number;
  options: OptionOutcome[];
  /** Of a rating: the mean. */
  mean: number | null;
};

/**
 * What a question's counts say. A ranking is decided by Borda's count: with n options the first place brings n - 1
 * points, the last none, so that what nobody minds comes before what few love and many put last. Options of equal points
 * are ordered by first places, then as they were asked.
 */
export function outcomeOf(
  { kind, options }: Pick<PollQuestion, 'kind' | 'options'>,
  tallies: readonly Omit<Tally, 'question'>[],
): Outcome {
  const counted = (option: number, value: number) =>
    tallies.find((tally) => tally.option === option && tally.value === value)?.count ?? 0;
  const answers = counted(everyAnswer, 0);
  const shareOf = (count: number) => (answers === 0 ? 0 : count / answers);
  if (kind === 'TEXT') return { answers, options: [], mean: null };
  if (kind === 'RATING') {
    const ratings = Array.from({ length: pollLimits.rating }, (_, n) => n + 1);
    const sum = ratings.reduce((total, rating) => total + rating * counted(0, rating), 0);
    return {
      answers,
      options: ratings.map((rating) => {
        const count = counted(0, rating);
        return { label: String(rating), count, share: shareOf(count), points: null, meanPlace: null };
      }),
      mean: answers === 0 ? null : sum / answers,
    };
  }
  if (kind !== 'RANKING') {
    return {
      answers,
      options: options.map((label, place) => {
        const count = counted(place, 0);
        return { label, count, share: shareOf(count), points: null, meanPlace: null };
      }),
      mean: null,
    };
  }
  return { answers, options: ranked(options, answers, counted), mean: null };
}

function ranked(
  options: readonly string[],
  answers: number,
  counted: (option: number, value: number) => number,
): OptionOutcome[] {
  const places = options.map((_, n) => n + 1);
  const outcomes = options.map((label, option) => {
    const sum = places.reduce((total, place) => total + place * counted(option, place), 0);
    const first = counted(option, 1);
    const most = answers * (options.length - 1);
    return {
      label,
      count: first,
      share: answers === 0 ? 0 : first / answers,
      points: most === 0 ? 0 : (answers * options.length - sum) / most,
      meanPlace: answers === 0 ? null : sum / answers,
    };
  });
  return outcomes.sort((one, other) => other.points - one.points || other.count - one.count);
}

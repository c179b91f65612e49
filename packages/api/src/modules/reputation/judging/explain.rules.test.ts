import { expect, test } from 'vitest';
import { presets } from '../../trust/index.ts';
import { type EntryToExplain, explain } from './explain.rules.ts';

const entry = (changes: Partial<EntryToExplain>): EntryToExplain => ({
  rule: 'UPVOTED',
  points: 10,
  full: 10,
  limit: null,
  cause: 'EARNED',
  on: 'ANSWER',
  amount: 1,
  categoryId: null,
  ...changes,
});

test('an entry says what the rule gives, how often, with which weight, and which bound was reached', () => {
  const rulebook = { ...presets['stack-exchange-2018'], categoryWeights: { 7: 2 } };
  const { lines, byRule, total } = explain(
    [
      entry({ points: 20, full: 20, categoryId: 7 }),
      entry({ points: 1, limit: 'DAILY_CAP' }),
      entry({ rule: 'BOUNTY_WON', points: 150, full: 150, amount: 150 }),
      entry({ rule: 'DOWNVOTED', points: -1, full: -2, limit: 'FLOOR' }),
      entry({ rule: 'EDITING', points: 0, full: 2, limit: 'LIFETIME' }),
      entry({ points: -10, cause: 'TAKEN_BACK', limit: 'WITHDRAWN' }),
    ],
    rulebook,
  );
  expect(lines.map(({ base, times, weight, limit }) => [base, times, weight, limit?.bound])).toEqual([
    [10, 1, 2, undefined],
    [10, 1, 1, 200],
    [1, 150, 1, undefined],
    [-2, 1, 1, 1],
    [2, 1, 1, 1000],
    [10, 1, 1, null],
  ]);
  expect(byRule).toEqual([
    { rule: 'BOUNTY_WON', points: 150, entries: 1 },
    { rule: 'UPVOTED', points: 11, entries: 3 },
    { rule: 'EDITING', points: 0, entries: 1 },
    { rule: 'DOWNVOTED', points: -1, entries: 1 },
  ]);
  expect(total).toBe(160);
});

import { expect, test } from 'vitest';
import { asksReason, mayMove, nextColumn, type Stage } from './moves.ts';

const stage = (key: string, meaning: string, leadsTo: string[], needsReason = false): Stage => ({
  ...{ key, meaning, leadsTo, needsReason },
});
const all = ['OPEN', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'];
const fresh = stage('new', 'OPEN', all);
const planned = stage('planned', 'IN_PROGRESS', all);
const shipped = stage('shipped', 'COMPLETED', ['IN_PROGRESS', 'COMPLETED']);
const declined = stage('declined', 'CLOSED', ['OPEN', 'IN_PROGRESS', 'CLOSED'], true);
const stages = [fresh, planned, shipped, declined];

test('an idea goes where its status leads, and nowhere to where it is', () => {
  expect(mayMove(fresh, shipped)).toBe(true);
  expect(mayMove(shipped, fresh)).toBe(false);
  expect(mayMove(fresh, fresh)).toBe(false);
});

test('closing and opening again ask for a reason', () => {
  expect(asksReason(fresh, declined)).toBe(true);
  expect(asksReason(declined, fresh)).toBe(true);
  expect(asksReason(fresh, planned)).toBe(false);
});

test('keys pass over columns that an idea may not go to, and end at the last', () => {
  expect(nextColumn(stages, shipped, shipped, 1)).toBe(shipped);
  expect(nextColumn(stages, shipped, shipped, -1)).toBe(planned);
  expect(nextColumn(stages, shipped, planned, -1)).toBe(planned);
  expect(nextColumn(stages, fresh, shipped, 1)).toBe(declined);
  expect(nextColumn(stages, declined, declined, -1)).toBe(planned);
  expect(nextColumn(stages, fresh, planned, -1)).toBe(fresh);
});

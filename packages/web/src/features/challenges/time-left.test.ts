import { expect, test } from 'vitest';
import { shareOf, timeLeft } from './time-left.ts';

const hour = 3_600_000;

test('what is left is told in the unit that says most', () => {
  expect(timeLeft(72 * hour, 0)).toEqual({ unit: 'days', count: 3 });
  expect(timeLeft(48 * hour - 1, 0)).toEqual({ unit: 'hours', count: 47 });
  expect(timeLeft(2 * hour - 1, 0)).toEqual({ unit: 'minutes', count: 120 });
  expect(timeLeft(1, 0)).toEqual({ unit: 'minutes', count: 1 });
  expect(timeLeft(0, hour)).toEqual({ unit: 'minutes', count: 1 });
});

test('a share is between nothing and all', () => {
  expect([shareOf(0, 10, 5), shareOf(0, 10, -5), shareOf(0, 10, 50), shareOf(5, 5, 5)]).toEqual([
    0.5, 0, 1, 1,
  ]);
});

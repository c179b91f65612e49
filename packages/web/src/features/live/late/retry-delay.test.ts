import { expect, test } from 'vitest';
import { retryDelay } from './retry-delay.ts';

test('the first try comes soon, later ones less often, none later than a minute', () => {
  const delays = [0, 1, 2, 5, 6, 20].map((failures) => retryDelay(failures, false, 1));
  expect(delays).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
});

test('readers are spread over half of the time', () => {
  expect([0, 0.5, 1].map((chance) => retryDelay(3, false, chance))).toEqual([4_000, 6_000, 8_000]);
});

test('whoever was refused waits longest', () => {
  expect(retryDelay(0, true, 0)).toBe(30_000);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idle, type Momentum, trendOf } from './trend.rules.ts';

const momentum = fc.record({
  votes: fc.nat(1_000_000),
  comments: fc.nat(100_000),
  hours: fc.double({ min: 0, max: 400_000, noNaN: true }),
});

/** The formula as the field has it. */
const score = ({ votes, comments, hours }: Momentum) => (5 * votes + 3 * comments - 1) / (hours + 2) ** 1.4;

test('ideas stand in the order of the formula', () => {
  fc.assert(
    fc.property(momentum, momentum, (a, b) => {
      // What differs by less than a millionth stands in no order.
      if (Math.abs(score(a) / score(b) - 1) < 1e-5) return;
      expect(Math.sign(trendOf(a) - trendOf(b))).toBe(
        score(a) <= 0 && score(b) <= 0 ? 0 : Math.sign(score(a) - score(b)),
      );
    }),
  );
});

test('each is a whole number that the database holds, and what rests comes last', () => {
  fc.assert(
    fc.property(momentum, (one) => {
      const trend = trendOf(one);
      expect(Number.isInteger(trend)).toBe(true);
      expect(Math.abs(trend)).toBeLessThan(2 ** 31);
      expect(trend > idle).toBe(one.votes + one.comments > 0);
    }),
  );
});

test('a vote counts more than a comment, and both less with every hour', () => {
  const fresh = { votes: 1, comments: 0, hours: 1 };
  expect(trendOf(fresh)).toBeGreaterThan(trendOf({ votes: 0, comments: 1, hours: 1 }));
  expect(trendOf(fresh)).toBeGreaterThan(trendOf({ ...fresh, hours: 2 }));
  // A clock that is a little behind makes nothing infinite.
  expect(trendOf({ ...fresh, hours: -3 })).toBe(trendOf({ ...fresh, hours: 0 }));
});

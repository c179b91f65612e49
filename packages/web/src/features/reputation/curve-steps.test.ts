import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveSteps } from './curve-steps.ts';

test('a long curve becomes as many steps as there is room for, in order, and ends where it ends', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 30 }), (length, most) => {
      const points = Array.from({ length }, (_, n) => ({ day: String(n), balance: n }));
      const steps = curveSteps(points, most);
      expect(steps).toHaveLength(Math.min(length, most));
      expect(steps.at(-1)).toEqual(points.at(-1));
      expect(steps.every(({ balance }, n) => n === 0 || balance > steps[n - 1]!.balance)).toBe(true);
    }),
  );
});

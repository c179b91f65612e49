import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaOf } from './formula.ts';
import { pointsCanDecide } from './points-can-decide.rules.ts';

/** Formulas over points and what is not points, nested as admins write them. */
const comparison = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('reputation', 'points(30)', 'answers'),
      fc.constantFrom('>=', '>', '<=', '<', '==', '!='),
      fc.nat(12),
    )
    .map(([metric, way, number]) => `${metric} ${way} ${number}`),
  fc
    .tuple(fc.nat(12), fc.constantFrom('reputation', 'answers'))
    .map(([number, metric]) => `${number} <= ${metric}`),
  fc.constantFrom('reputation > answers', 'points(30) + answers >= 9', '!suspended'),
);
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc
      .tuple(tie('formula'), fc.constantFrom('&&', '||'), tie('formula'))
      .map(([a, way, b]) => `(${a} ${way} ${b})`),
    tie('formula').map((one) => `!(${one})`),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
}));
const points = fc.record({ reputation: fc.nat(14), points_30: fc.nat(14) });
const rest = fc.record({ answers: fc.nat(14), suspended: fc.boolean() });

test('where it says that points cannot decide, no formula says otherwise for them, whatever else is so', () => {
  let spared = 0;
  fc.assert(
    fc.property(formula, points, points, rest, (source, before, after, other) => {
      const one = formulaOf(source);
      if (pointsCanDecide([one], 0.9)(before, after)) return;
      spared++;
      expect(one.holds({ ...after, ...other })).toBe(one.holds({ ...before, ...other }));
      expect(one.holdsAtLowWater({ ...after, ...other }, 0.9)).toBe(
        one.holdsAtLowWater({ ...before, ...other }, 0.9),
      );
    }),
    { numRuns: 1500 },
  );
  expect(spared).toBeGreaterThan(100);
});

test('a number that is crossed, as it stands or at its low water, can', () => {
  const can = pointsCanDecide([formulaOf('reputation >= 100 && answers > 3')], 0.9);
  expect(can({ reputation: 99 }, { reputation: 100 })).toBe(true);
  expect(can({ reputation: 89 }, { reputation: 90 })).toBe(true);
  expect(can({ reputation: 90 }, { reputation: 99 })).toBe(false);
});

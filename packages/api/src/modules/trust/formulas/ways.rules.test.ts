import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulaOf } from './formula.ts';
import { measureKey } from './metrics.ts';
import { compare } from './syntax.ts';
import { waysOf } from './ways.rules.ts';

const comparison = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('reputation', 'answers'),
      fc.constantFrom('>=', '>', '<=', '<', '==', '!='),
      fc.nat(4),
    )
    .map(([metric, way, number]) => `${metric} ${way} ${number}`),
  fc
    .tuple(fc.nat(4), fc.constantFrom('reputation', 'answers'))
    .map(([number, metric]) => `${number} < ${metric}`),
  fc.constantFrom('suspended', 'true', 'false', 'reputation > answers'),
);
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc
      .tuple(tie('formula'), fc.constantFrom('&&', '||'), tie('formula'))
      .map(([a, way, b]) => `(${a} ${way} ${b})`),
    tie('formula').map((one) => `!(${one})`),
  ),
}));

test('a formula holds just where one of its ways is gone to the end', () => {
  let told = 0;
  const measured = fc.record({ reputation: fc.nat(5), answers: fc.nat(5), suspended: fc.boolean() });
  fc.assert(
    fc.property(formula, measured, (source, has) => {
      const one = formulaOf(source);
      const ways = waysOf(one);
      if (ways === null) return;
      told++;
      const isGone = ways.some((asked) =>
        asked.every(({ comparison: way, target, ...measure }) =>
          compare(has[measureKey(measure) as keyof typeof has], way, target),
        ),
      );
      expect(isGone).toBe(one.holds(has));
    }),
    { numRuns: 800 },
  );
  expect(told).toBeGreaterThan(400);
});

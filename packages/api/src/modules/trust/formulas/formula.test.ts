import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFormula, formulaOf } from './formula.ts';
import { needsOf } from './needs.rules.ts';

/** The part of the formula that is said to be wrong, and why. */
const wrongIn = (source: string) => {
  const { problem } = checkFormula(source);
  return problem && `${source.slice(problem.start, problem.end)}: ${problem.message}`;
};

describe('what is wrong with a formula is told where it is', () => {
  test.each([
    ['points(90) >= 3 &&', ': Unexpected token'],
    ['reputation > 1 && points > 3', 'points: Unknown variable'],
    ['reputation > 1 && karma > 3', 'karma: Unknown variable'],
    ['tips > 1 || reputation(3) > 1', 'reputation(3): found no matching overload'],
    ['tips > 1 && suspended > 3', 'suspended > 3: no such overload'],
    ['tips > 1 && points(0) > 3', 'points(0): Give the days'],
    ['tips > 1 && points(tips) > 3', 'points(tips): Give the days'],
    ['tips > 1 && int(3) > 3', 'int(3): There is no metric “int”'],
    ['int == int', 'int: There is no metric “int”'],
    ['tips / 0 > 1', 'tips / 0: Use comparisons'],
    ['"bad" == "bad"', '"bad": Use numbers'],
    ['reputation', 'reputation: It gives int'],
    ['', ': Write a formula'],
    [`${'('.repeat(60)}true${')'.repeat(60)}`, ': Make it shorter'],
    [`${Array(200).fill(1).join('+')} > 1`, ': Make it shorter'],
    [`tips > 1${' '.repeat(1000)}`, ': Use at most'],
  ])('%s', (source, said) => expect(wrongIn(source)?.replace(/^ +/, '')).toContain(said));

  test('what loops, makes lists or searches texts is none', () => {
    for (const source of [
      '[1, 2].all(x, x > 1)',
      '"aaaa".matches("(a+)+b")',
      '{"a": 1}.a > 0',
      'size("a") > 0',
    ]) {
      expect(checkFormula(source).formula, source).toBeNull();
    }
  });
});

const measured = { reputation: 95, tips: 3, tips_30: 1, points_90: 9, suspended: false };

describe('a formula', () => {
  test.each([
    ['reputation >= 95 && !suspended', true],
    ['reputation > 95', false],
    ['tips + tips(30) * 2 == 5', true],
    ['suspended ? true : tips(30) >= 1', true],
    ['(points(90)) < (9) || false', false],
    ['reputation * 1000000 * 1000000 * 1000000 > 0', false],
  ])('%s is %s', (source, holds) => expect(formulaOf(source).holds(measured)).toBe(holds));

  test('names what must be measured for it, once', () => {
    expect(formulaOf('tips > 1 && tips(30) > 0 && (tips > 2 || tips(30) > 1)').measures).toEqual([
      { metric: 'tips', days: null },
      { metric: 'tips', days: 30 },
    ]);
  });

  test.each([
    ['reputation >= 100', true],
    ['100 <= reputation', true],
    ['!(reputation < 100)', true],
    ['reputation >= 106', false],
    ['reputation >= 100 && tips <= 2', false],
    ['!(tips > 2)', false],
    ['suspended', false],
    ['points(90) >= 10 || suspended', true],
    ['!(points(90) < 10 && tips < 9)', true],
  ])('%s holds at nine tenths: %s', (source, holds) => {
    expect(formulaOf(source).holds(measured)).toBe(false);
    expect(formulaOf(source).holdsAtLowWater(measured, 0.9)).toBe(holds);
  });

  test('tells what is there and what is missing, and chooses the nearest way', () => {
    const needs = (source: string) =>
      needsOf(formulaOf(source), measured)?.map(
        ({ metric, days, comparison, target, has, met }) =>
          `${metric}${days ?? ''} ${has} ${comparison} ${target} ${met}`,
      ) ?? null;
    expect(needs('reputation >= 100 && !suspended && 0 < tips(30)')).toEqual([
      'reputation 95 >= 100 false',
      'suspended false == false true',
      'tips30 1 > 0 true',
    ]);
    expect(needs('tips >= 100 || reputation >= 100')).toEqual(['reputation 95 >= 100 false']);
    expect(needs('!(tips < 100 && reputation < 100)')).toEqual(['reputation 95 >= 100 false']);
    expect(needs('true')).toEqual([]);
    expect(needs('tips + reputation > 100')).toBeNull();
  });
});

/** Formulas of the shape that needs are told of, with everything else that may be around them. */
const comparison = fc
  .tuple(
    fc.constantFrom('reputation', 'tips', 'tips(30)', 'points(90)'),
    fc.constantFrom('>=', '>', '<=', '<', '==', '!='),
    fc.nat(120),
    fc.boolean(),
  )
  .map(([metric, sign, number, turned]) =>
    turned ? `${number} ${sign} ${metric}` : `${metric} ${sign} ${number}`,
  );
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.constantFrom('suspended', 'true'),
    tie('formula').map((inner) => `!(${inner})`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `(${a} && ${b})`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `(${a} || ${b})`),
  ),
}));
const member = fc.record({
  reputation: fc.nat(150),
  tips: fc.nat(150),
  tips_30: fc.nat(150),
  points_90: fc.integer({ min: -50, max: 150 }),
  suspended: fc.boolean(),
});
test('whatever it says: needs are all met just where it holds, and its low water is never higher', () => {
  fc.assert(
    fc.property(formula, member, (source, known) => {
      fc.pre(source.length < 300);
      const made = formulaOf(source);
      const holds = made.holds(known);
      const needs = needsOf(made, known);
      if (needs) expect(needs.every(({ met }) => met)).toBe(holds);
      if (holds) expect(made.holdsAtLowWater(known, 0.9)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

import { Prisma } from '@embassy/database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { formulaOf } from '../../trust/index.ts';
import { formulaSql } from './formula-sql.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

/** Formulas over three numbers and a yes or no, with everything that formulas can say. */
const { truth } = fc.letrec<{ truth: string; number: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('score', 'votesUp', 'comments'),
    fc.integer({ min: 0, max: 9 }).map(String),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number'))
      .map(([a, by, b]) => `(${a} ${by} ${b})`),
    tie('number').map((a) => `(-${a})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
  truth: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('isTip', 'true', 'false'),
    fc
      .tuple(tie('number'), fc.constantFrom('>=', '>', '<=', '<', '==', '!='), tie('number'))
      .map(([a, by, b]) => `(${a} ${by} ${b})`),
    fc
      .tuple(tie('truth'), fc.constantFrom('&&', '||'), tie('truth'))
      .map(([a, by, b]) => `(${a} ${by} ${b})`),
    tie('truth').map((a) => `(!${a})`),
  ),
}));
const numbers = fc.integer({ min: -3, max: 9 });
const measured = fc.record({ score: numbers, votesUp: numbers, comments: numbers, isTip: fc.boolean() });

test('whatever a formula says of what was measured, it says in SQL', async () => {
  const told = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(truth, measured), { minLength: 20, maxLength: 40 }), async (cases) => {
      const asked = cases.map(([source, values]) => {
        const { tree } = formulaOf(source, 'post');
        return formulaSql(tree, ({ metric }) => {
          const value = values[metric as keyof typeof values];
          return typeof value === 'boolean' ? Prisma.raw(String(value)) : Prisma.sql`${value}::numeric`;
        });
      });
      const [row] = await t.db.$queryRaw<[{ said: boolean[] }]>`SELECT ARRAY[${Prisma.join(asked)}] AS said`;
      const holds = cases.map(([source, values]) => formulaOf(source, 'post').holds(values));
      expect(row.said).toEqual(holds);
      for (const one of holds) told[one ? 'yes' : 'no']++;
    }),
    { numRuns: 15 },
  );
  expect(Math.min(told.yes, told.no)).toBeGreaterThan(20);
});

import type { ASTNode } from '@marcbachmann/cel-js';
import type { Formula } from './formula.ts';
import { type Measures, measureKey } from './metrics.ts';
import { type Comparison, compare, comparisons, measureOf, measuresIn, partsOf, turned } from './syntax.ts';

/** What a formula asks of points: one number beside another, or something that is not so plain. */
type AskedOfPoints = { key: string; comparison: Comparison; target: number } | 'something else';

const ofPoints: ReadonlySet<string> = new Set(['reputation', 'points']);

/**
 * Whether some of these formulas can say otherwise for one number of points than for another, whatever else is so: no
 * when what they compare with points comes out alike, as they stand and at their low water. Who asks can save the
 * measuring of all the rest.
 */
export function pointsCanDecide(
  formulas: readonly Formula[],
  lowWater: number,
): (before: Measures, after: Measures) => boolean {
  const asked = formulas.flatMap(({ tree }) => askedOfPoints(tree));
  return (before, after) =>
    asked.some((one) => {
      if (one === 'something else') return Object.keys(after).some((key) => before[key] !== after[key]);
      const { key, comparison, target } = one;
      // Every number in a formula may be the lowered one.
      return [target, Number((target * lowWater).toFixed(6))].some(
        (bound) => compare(before[key]!, comparison, bound) !== compare(after[key]!, comparison, bound),
      );
    });
}

function askedOfPoints(node: ASTNode): AskedOfPoints[] {
  if (['&&', '||', '!_', '?:'].includes(node.op)) return partsOf(node).flatMap(askedOfPoints);
  const measures = measuresIn(node).map(({ measure }) => measure);
  if (!measures.some(({ metric }) => ofPoints.has(metric))) return [];
  if (!comparisons.includes(node.op as Comparison)) return ['something else'];
  const [left, right] = partsOf(node) as [ASTNode, ASTNode];
  const of = measureOf(left);
  const measure = of ?? measureOf(right);
  const number = of ? right : left;
  if (!measure || number.op !== 'value') return ['something else'];
  const way = node.op as Comparison;
  return [{ key: measureKey(measure), comparison: of ? way : turned[way], target: Number(number.args) }];
}

import type { ASTNode } from '@marcbachmann/cel-js';
import type { Formula } from './formula.ts';
import { type Measure, type Measures, measureKey } from './metrics.ts';
import { type Comparison, compare, comparisons, measureOf, opposite, partsOf, turned } from './syntax.ts';

/** One thing that a formula asks of a member: what they have, what it takes, and how far they are. */
export type Need = Measure & {
  comparison: Comparison;
  has: number | boolean;
  target: number | boolean;
  met: boolean;
  /** From 0 to 1. */
  share: number;
};

/**
 * What a formula asks of a member, thing by thing: its conjunctions. Where it leaves a choice, the way on which they
 * are farthest. Null where it is not made of such things (two metrics against each other, a sum).
 */
export function needsOf({ tree }: Formula, measured: Measures): Need[] | null {
  return needsIn(tree, measured, true);
}

function needsIn(node: ASTNode, measured: Measures, wanted: boolean): Need[] | null {
  if (node.op === '!_') return needsIn(node.args as ASTNode, measured, !wanted);
  if (node.op === '&&' || node.op === '||') {
    const sides = partsOf(node).map((part) => needsIn(part, measured, wanted));
    // Not (a or b) is not a and not b.
    return (node.op === '&&') === wanted ? all(sides) : nearest(sides);
  }
  if (node.op === 'value') return node.args === wanted ? [] : null;
  const need = askedBy(node, wanted);
  if (!need) return null;
  return [progress(need, measured)];
}

function all(sides: (Need[] | null)[]): Need[] | null {
  return sides.some((side) => side === null) ? null : sides.flatMap((side) => side!);
}

function nearest(sides: (Need[] | null)[]): Need[] | null {
  const known = sides.filter((side) => side !== null);
  return known.length === 0
    ? null
    : known.reduce((best, side) => (closeness(side) > closeness(best) ? side : best));
}

/** How far someone is on a way of several things: a way that is done comes before all others. */
function closeness(needs: readonly Need[]): number {
  if (needs.every(({ met }) => met)) return 2;
  return needs.reduce((sum, { share }) => sum + share, 0) / needs.length;
}

/** One thing that a formula asks for. */
export type Asked = Measure & { comparison: Comparison; target: number | boolean };

/** What a comparison asks for, if it is one of a metric with a value. */
export function askedBy(node: ASTNode, wanted: boolean): Asked | null {
  const measure = measureOf(node);
  if (measure) return { ...measure, comparison: '==', target: wanted };
  if (!comparisons.includes(node.op as Comparison)) return null;
  const [left, right] = partsOf(node) as [ASTNode, ASTNode];
  const way = wanted ? (node.op as Comparison) : opposite[node.op as Comparison];
  const of = measureOf(left);
  if (of && right.op === 'value') return { ...of, comparison: way, target: plain(right.args) };
  const from = measureOf(right);
  if (from && left.op === 'value') return { ...from, comparison: turned[way], target: plain(left.args) };
  return null;
}

function plain(value: unknown): number | boolean {
  return typeof value === 'boolean' ? value : Number(value);
}

function progress(asked: Asked, measured: Measures): Need {
  const has = measured[measureKey(asked)]!;
  const met = compare(has, asked.comparison, asked.target);
  return { ...asked, has, met, share: met ? 1 : shareOf(asked, has) };
}

function shareOf({ comparison, target }: Asked, has: number | boolean): number {
  if (!comparison.startsWith('>') || typeof has === 'boolean' || typeof target === 'boolean') return 0;
  const least = comparison === '>' ? target + 1 : target;
  return least > 0 ? Math.min(Math.max(has / least, 0), 1) : 0;
}

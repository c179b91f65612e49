import type { ASTNode } from '@marcbachmann/cel-js';
import type { Formula } from './formula.ts';
import { type Asked, askedBy } from './needs.rules.ts';
import { partsOf } from './syntax.ts';

/** More ways than these are no help to a reader. */
const mostWays = 6;

/**
 * The ways to fulfil a formula, each with all that it asks for: one of them is enough. Null where it is not made of such
 * things, or of too many.
 */
export function waysOf({ tree }: Formula): Asked[][] | null {
  return waysIn(tree, true);
}

function waysIn(node: ASTNode, wanted: boolean): Asked[][] | null {
  if (node.op === '!_') return waysIn(node.args as ASTNode, !wanted);
  if (node.op === '&&' || node.op === '||') {
    const [left, right] = partsOf(node).map((part) => waysIn(part, wanted));
    if (!left || !right) return null;
    // Not (a or b) is not a and not b.
    const ways =
      (node.op === '&&') === wanted
        ? left.flatMap((one) => right.map((other) => [...one, ...other]))
        : [...left, ...right];
    return ways.length > mostWays ? null : ways;
  }
  if (node.op === 'value') return node.args === wanted ? [[]] : null;
  const asked = askedBy(node, wanted);
  return asked && [[asked]];
}

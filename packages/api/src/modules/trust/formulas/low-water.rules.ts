import type { ASTNode } from '@marcbachmann/cel-js';
import { type Edit, partsOf } from './syntax.ts';

/**
 * The edits that lower a formula's least numbers to a share of what they are: `points(90) >= 100` becomes
 * `points(90) >= 90.0`. What must not be more than a number stays, and so does what is asked exactly.
 */
export function lowWaterEdits(node: ASTNode, share: number, wanted = true): Edit[] {
  switch (node.op) {
    case '!_':
      return lowWaterEdits(node.args as ASTNode, share, !wanted);
    case '&&':
    case '||':
      return partsOf(node).flatMap((part) => lowWaterEdits(part, share, wanted));
    case '?:':
      // Which way to go is no aim.
      return partsOf(node)
        .slice(1)
        .flatMap((part) => lowWaterEdits(part, share, wanted));
    case '>=':
    case '>':
    case '<':
    case '<=': {
      const [left, right] = partsOf(node) as [ASTNode, ASTNode];
      const upward = node.op.startsWith('>');
      // Wanted `x >= 10` and unwanted `x < 10` ask for at least ten; `10 <= x` says it from the other side.
      return upward === wanted ? lowered(right, share) : lowered(left, share);
    }
    default:
      return [];
  }
}

function lowered(node: ASTNode, share: number): Edit[] {
  if (node.op !== 'value') return [];
  const least = Number(node.args);
  if (!(least > 0)) return [];
  return [{ start: node.start, end: node.end, text: (least * share).toFixed(6) }];
}

import { Prisma } from '@embassy/database';
import { type Formula, type Measure, measureOf, partsOf } from '../../trust/index.ts';

type Tree = Formula['tree'];

const comparisons: Record<string, string> = {
  '>=': '>=',
  '>': '>',
  '<=': '<=',
  '<': '<',
  '==': '=',
  '!=': '<>',
  '+': '+',
  '-': '-',
  '*': '*',
  '&&': 'AND',
  '||': 'OR',
};

/**
 * A formula as SQL, over the SQL of what it asks to be measured: what holds of one row is asked of a whole table. It is
 * the same tree that `holds` runs; a property compares the two.
 */
export function formulaSql(tree: Tree, measured: (measure: Measure<string>) => Prisma.Sql): Prisma.Sql {
  const measure = measureOf(tree);
  if (measure) return measured(measure);
  if (tree.op === 'value') {
    if (typeof tree.args === 'boolean') return tree.args ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
    return Prisma.sql`${String(tree.args)}::text::numeric`;
  }
  const parts = partsOf(tree).map((part) => formulaSql(part, measured));
  const [a, b, c] = parts as [Prisma.Sql, Prisma.Sql, Prisma.Sql];
  if (tree.op === '!_') return Prisma.sql`(NOT ${a})`;
  if (tree.op === '-_') return Prisma.sql`(- ${a})`;
  if (tree.op === '?:') return Prisma.sql`(CASE WHEN ${a} THEN ${b} ELSE ${c} END)`;
  return Prisma.sql`(${a} ${Prisma.raw(comparisons[tree.op]!)} ${b})`;
}

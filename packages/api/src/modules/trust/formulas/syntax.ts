import type { ASTNode } from '@marcbachmann/cel-js';
import { longestSpan, type Measure, type MetricName } from './metrics.ts';

/** What is wrong with a formula, and from which character to which. */
export type FormulaProblem = { start: number; end: number; message: string };

/** Another text for a part of a formula. */
export type Edit = { start: number; end: number; text: string };

export const comparisons = ['>=', '>', '<=', '<', '==', '!='] as const;
export type Comparison = (typeof comparisons)[number];

/** What holds when it does not. */
export const opposite: Record<Comparison, Comparison> = {
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '<': '>=',
  '==': '!=',
  '!=': '==',
};
/** The same, seen from the other side. */
export const turned: Record<Comparison, Comparison> = {
  ...opposite,
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
  '==': '==',
  '!=': '!=',
};

/** Whether it holds. */
export function compare(has: number | boolean, comparison: Comparison, target: number | boolean): boolean {
  switch (comparison) {
    case '>=':
      return has >= target;
    case '>':
      return has > target;
    case '<=':
      return has <= target;
    case '<':
      return has < target;
    case '==':
      return has === target;
    case '!=':
      return has !== target;
  }
}

/** Operators a formula may use beside names and numbers. What divides is left out: it has no answer for nought. */
const operators: ReadonlySet<string> = new Set([...comparisons, '&&', '||', '!_', '-_', '?:', '+', '-', '*']);

/** The parts of a node that are nodes. */
export function partsOf(node: ASTNode): ASTNode[] {
  if (node.op === 'call') return node.args[1];
  if (!operators.has(node.op)) return [];
  return (Array.isArray(node.args) ? node.args : [node.args]) as ASTNode[];
}

/** What a formula that CEL takes has that is not for here, where only these metrics are. */
export function problemIn(node: ASTNode, metrics: object): FormulaProblem | null {
  const here = (message: string) => ({ start: node.start, end: node.end, message });
  if (node.op === 'value') {
    return ['bigint', 'number', 'boolean'].includes(typeof node.args)
      ? null
      : here('Use numbers, true and false; there is no text here.');
  }
  // CEL knows names of its own as well, such as `int` and `size`.
  const name = node.op === 'id' ? node.args : node.op === 'call' ? node.args[0] : null;
  if (name !== null && !Object.hasOwn(metrics, name)) return here(`There is no metric “${name}”.`);
  if (node.op === 'id') return null;
  if (node.op === 'call') {
    const [days] = node.args[1];
    const span = days?.op === 'value' && typeof days.args === 'bigint' ? Number(days.args) : 0;
    return span >= 1 && span <= longestSpan
      ? null
      : here(`Give the days as a number from 1 to ${longestSpan}.`);
  }
  if (!operators.has(node.op)) return here('Use comparisons, &&, ||, !, ? :, +, - and *.');
  for (const part of partsOf(node)) {
    const problem = problemIn(part, metrics);
    if (problem) return problem;
  }
  return null;
}

/** What a node asks to be measured, if it is a metric. */
export function measureOf(node: ASTNode): Measure | null {
  if (node.op === 'id') return { metric: node.args as MetricName, days: null };
  if (node.op !== 'call') return null;
  const [name, [days]] = node.args;
  return { metric: name as MetricName, days: Number((days as { args: bigint }).args) };
}

/** Every metric of a formula, where it stands. */
export function measuresIn(node: ASTNode): { measure: Measure; start: number; end: number }[] {
  const measure = measureOf(node);
  return measure ? [{ measure, start: node.start, end: node.end }] : partsOf(node).flatMap(measuresIn);
}

/** The formula with its parts replaced, which do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);
}

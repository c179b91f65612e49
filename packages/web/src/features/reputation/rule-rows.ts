import type { Rulebook } from './RuleFilter.tsx';

type Rule = Rulebook['rules'][number];
type Subject = Rule['points'][number]['on'];

/** What a rule brings for some kinds of posts, which are named together when they bring the same. */
export interface RuleRow {
  rule: Rule['rule'];
  points: number;
  on: Subject[];
}

/** The rows of a rule, what brings most first. */
export function ruleRows({ rule, points }: Pick<Rule, 'rule' | 'points'>): RuleRow[] {
  const rows = new Map<number, Subject[]>();
  for (const { on, points: each } of points) rows.set(each, [...(rows.get(each) ?? []), on]);
  return [...rows]
    .map(([each, on]) => ({ rule, points: each, on }))
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
}

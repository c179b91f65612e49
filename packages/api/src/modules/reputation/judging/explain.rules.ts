import type { Rulebook, RuleName, Subject } from '../../trust/index.ts';
import type { Limit } from './award.ts';
import type { Cause } from './differences.rules.ts';

/** An entry of the ledger, with what its fact was about. */
export type EntryToExplain = {
  rule: RuleName;
  points: number;
  full: number;
  limit: Limit | null;
  cause: Cause;
  on: Subject;
  amount: number;
  categoryId: number | null;
};

/** Where the points of an entry come from: codes and numbers, whose words are the reader’s language. */
export type Explanation = {
  rule: RuleName;
  on: Subject;
  cause: Cause;
  points: number;
  /** What the rulebook gives for it. */
  base: number;
  /** How often: the bounty’s points, else 1. */
  times: number;
  /** The weight of the category. */
  weight: number;
  /** What kept it from that, with the bound that was reached. */
  limit: { code: Limit; bound: number | null } | null;
};

/** Explains entries by the rulebook that decided them, and sums them by rule, what brought most first. */
export function explain(
  entries: readonly EntryToExplain[],
  rulebook: Rulebook,
): { lines: Explanation[]; byRule: { rule: RuleName; points: number; entries: number }[]; total: number } {
  const sums = new Map<RuleName, { points: number; entries: number }>();
  for (const { rule, points } of entries) {
    const sum = sums.get(rule) ?? { points: 0, entries: 0 };
    sums.set(rule, { points: sum.points + points, entries: sum.entries + 1 });
  }
  return {
    lines: entries.map((entry) => explainOne(entry, rulebook)),
    byRule: [...sums].map(([rule, sum]) => ({ rule, ...sum })).sort((a, b) => b.points - a.points),
    total: entries.reduce((total, { points }) => total + points, 0),
  };
}

function explainOne(entry: EntryToExplain, rulebook: Rulebook): Explanation {
  const { rule, on, cause, points, limit, amount, categoryId } = entry;
  return {
    ...{ rule, on, cause, points },
    base: rulebook.rules[rule]?.points[on] ?? 0,
    times: amount,
    weight: categoryId === null ? 1 : (rulebook.categoryWeights[categoryId] ?? 1),
    limit: limit && { code: limit, bound: boundOf(limit, rule, rulebook) },
  };
}

function boundOf(limit: Limit, rule: RuleName, rulebook: Rulebook): number | null {
  if (limit === 'DAILY_CAP') return rulebook.dailyCap;
  if (limit === 'LIFETIME') return rulebook.rules[rule]?.lifetime ?? null;
  if (limit === 'FLOOR') return rulebook.floor;
  if (limit === 'VOTER') return rulebook.voting.accountDays;
  if (limit === 'PAIR') {
    const { up, down } = rulebook.voting.perPair;
    return rule === 'DOWNVOTED' || rule === 'DOWNVOTING' ? down : up;
  }
  return null;
}

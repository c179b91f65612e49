import type { FieldIssue } from '../../../kernel/errors/index.ts';
import { type Confidence, confidences, type Impact, impacts, priorityBounds } from './priority-scales.ts';

/** What a priority is made of. */
export type PriorityParts = {
  /** How many people it would reach in a quarter. */
  reach: number;
  /** How much it would do for each of them. */
  impact: Impact;
  /** How sure that is. */
  confidence: Confidence;
  /** What it takes, in months of one person. */
  effort: number;
};

/** RICE: reach × impact × confidence ÷ effort, to a tenth. What reaches more for less work comes first. */
export function priorityOf({ reach, impact, confidence, effort }: PriorityParts): number {
  return Math.round((10 * reach * impacts[impact] * confidences[confidence]) / (10_000 * effort)) / 10;
}

/** The same as it is kept: whole numbers. */
export function priorityRow(parts: PriorityParts | null) {
  if (!parts) return { reach: null, impact: null, confidence: null, effort: null, priority: null };
  return {
    reach: parts.reach,
    impact: impacts[parts.impact],
    confidence: confidences[parts.confidence],
    effort: Math.round(parts.effort * 10),
    priority: Math.round(priorityOf(parts) * 10),
  };
}

type PriorityRow = Record<'reach' | 'impact' | 'confidence' | 'effort', number | null>;

/** The parts of a row; null where nobody has judged it yet. */
export function partsOfRow({ reach, impact, confidence, effort }: PriorityRow): PriorityParts | null {
  if (reach === null || effort === null) return null;
  return {
    reach,
    impact: stepOf(impacts, impact),
    confidence: stepOf(confidences, confidence),
    effort: effort / 10,
  };
}

function stepOf<Step extends string>(scale: Record<Step, number>, percent: number | null): Step {
  const steps = Object.keys(scale) as Step[];
  return steps.find((step) => scale[step] === percent) ?? steps.at(-1)!;
}

/** What is wrong with the parts of a priority, if anything. */
export function checkPriority({ reach, effort }: PriorityParts): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (!Number.isInteger(reach) || reach < 0 || reach > priorityBounds.reach) {
    const message = `Give the people of a quarter, up to ${priorityBounds.reach}.`;
    issues.push({ field: 'reach', code: 'BAD_FORMAT', message, limit: priorityBounds.reach });
  }
  const { least, most } = priorityBounds.effort;
  // A tenth of a month is what is kept: what is less would be nothing, and nothing cannot be divided by.
  if (!(effort >= least && effort <= most)) {
    const message = `Give months of one person, ${least} to ${most}.`;
    issues.push({ field: 'effort', code: 'BAD_FORMAT', message, limit: most });
  }
  return issues;
}

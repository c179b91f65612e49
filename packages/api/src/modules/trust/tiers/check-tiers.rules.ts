import { z } from 'zod';
import { type FieldIssue, Invalid } from '../../../kernel/errors/index.ts';
import { languages } from '../../../kernel/languages.ts';
import { checkFormula } from '../formulas/formula.ts';
import { trustLevels } from '../privileges.ts';
import type { Tier, Tiers } from './tiers.ts';

const most = { tiers: 20, name: 40 };

const schema = z.strictObject({
  lowWater: z.number().min(0.5).max(1),
  graceDays: z.int().min(0).max(365),
  tiers: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
        names: z.partialRecord(z.enum(languages), z.string().trim().min(1).max(most.name)),
        formula: z.string().nullable(),
        trust: z.literal(trustLevels),
      }),
    )
    .min(1)
    .max(most.tiers),
});

/** The tiers in data from outside; Invalid with every field that is wrong, and where in a formula it is. */
export function checkTiers(data: unknown): Tiers {
  const { success, data: tiers, error } = schema.safeParse(data);
  if (!success) {
    throw new Invalid(
      error.issues.map(({ path, message }) => ({
        field: path.join('.') || 'tiers',
        code: 'BAD_FORMAT' as const,
        message: `${message}.`,
      })),
    );
  }
  const issues = [
    ...tiers.tiers.flatMap((tier, i) => issuesOf(tier as Tier, `tiers.${i}`)),
    ...orderIssues(tiers as Tiers),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  return tiers as Tiers;
}

function issuesOf({ formula }: Tier, field: string): FieldIssue[] {
  if (formula === null) return [];
  const { problem } = checkFormula(formula);
  if (!problem) return [];
  const { message, ...span } = problem;
  return [{ field: `${field}.formula`, code: 'BAD_FORMAT', message, span }];
}

function orderIssues({ tiers }: Tiers): FieldIssue[] {
  const issues: FieldIssue[] = [];
  tiers.forEach(({ key, trust }, i) => {
    if (tiers.findIndex((tier) => tier.key === key) < i)
      issues.push({ field: `tiers.${i}.key`, code: 'TAKEN', message: 'Give each tier a key of its own.' });
    if (i > 0 && trust > tiers[i - 1]!.trust)
      issues.push({
        field: `tiers.${i}.trust`,
        code: 'TOO_LONG',
        message: 'A tier is not trusted further than the one above it.',
        limit: tiers[i - 1]!.trust,
      });
  });
  if (tiers.at(-1)!.formula !== 'true')
    issues.push({
      field: `tiers.${tiers.length - 1}.formula`,
      code: 'REQUIRED',
      message: 'The last tier is everybody’s: its formula is `true`.',
    });
  return issues;
}

import { z } from 'zod';
import { type FieldIssue, Invalid, type IssueCode } from '../../../kernel/errors/index.ts';
import type { Rulebook } from './rulebook.ts';
import { type RuleName, ruleNames, rules } from './rules.ts';

const most = { points: 1000, total: 1_000_000, weight: 10, days: 36_500, votes: 10_000, named: 500 };

const whole = (minimum: number, maximum: number) => z.int().min(minimum).max(maximum);
const perDay = whole(0, most.votes).nullable();
const optional = <T extends z.ZodType>(entries: readonly [string, T][]) =>
  z.strictObject(Object.fromEntries(entries.map(([name, type]) => [name, z.optional(type)])));

/** Rules that give may not take, and the other way round: what is called a loss shall be one. */
const ruleSchema = (name: RuleName) => {
  const { sign, on } = rules[name];
  const points = sign > 0 ? whole(0, most.points) : whole(-most.points, 0);
  return z.strictObject({
    points: optional(on.map((subject) => [subject, points])),
    capped: z.boolean(),
    lifetime: whole(1, most.total).nullable(),
  });
};

const few = (values: Record<string, unknown>) => Object.keys(values).length <= most.named;

const schema = z.strictObject({
  shown: z.boolean(),
  floor: whole(-most.total, most.total).nullable(),
  dailyCap: whole(1, most.total).nullable(),
  rules: optional(ruleNames.map((name) => [name, ruleSchema(name)])),
  categoryWeights: z
    .record(z.string().regex(/^[1-9]\d{0,9}$/), z.number().min(0).max(most.weight))
    .refine(few, { params: { limit: most.named } }),
  keptWhenRemoved: z
    .strictObject({ score: whole(-most.total, most.total), days: whole(0, most.days) })
    .nullable(),
  communityWiki: z.boolean(),
  voting: z.strictObject({
    perDay,
    perPair: z.strictObject({ up: perDay, down: perDay }),
    accountDays: whole(0, most.days),
    tiers: z
      .record(
        z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
        z.strictObject({ count: z.boolean(), down: z.boolean(), perDay }),
      )
      .refine(few, { params: { limit: most.named } }),
  }),
});

/** The rulebook in data from outside; Invalid with every field that is wrong and what to do about it. */
export function checkRulebook(data: unknown): Rulebook {
  const { success, data: rulebook, error } = schema.safeParse(data);
  if (!success) throw new Invalid(error.issues.flatMap((issue) => issuesOf(issue, data)));
  return rulebook as Rulebook;
}

function issuesOf(issue: z.core.$ZodIssue, data: unknown): FieldIssue[] {
  const field = issue.path.join('.') || 'rulebook';
  const one = (code: IssueCode, message: string, limit?: number): FieldIssue[] => [
    { field, code, message, ...(limit !== undefined && { limit }) },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.'),
        code: 'UNKNOWN' as const,
        message: 'Take it out: rulebooks have no such field here.',
      }));
    case 'too_small':
      return one('TOO_SHORT', `Use ${issue.minimum} or more.`, Number(issue.minimum));
    case 'too_big':
      return one('TOO_LONG', `Use ${issue.maximum} or less.`, Number(issue.maximum));
    case 'custom':
      return one('TOO_MANY', `Name at most ${most.named}.`, most.named);
    case 'invalid_key':
      return one('BAD_FORMAT', remedyOfKey(String(issue.path[0])));
    case 'invalid_type':
      return valueAt(data, issue.path) === undefined
        ? one('REQUIRED', `Give ${wanted(issue.expected)}.`)
        : one('BAD_FORMAT', `Use ${wanted(issue.expected)}.`);
    default:
      return one('BAD_FORMAT', 'Use a value of the form that the presets have here.');
  }
}

const words: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object with named fields',
  record: 'an object with named fields',
};

function wanted(expected: string): string {
  return words[expected] ?? expected;
}

function remedyOfKey(section: string): string {
  return section === 'categoryWeights'
    ? 'Name a category by its number.'
    : 'Name a tier by small letters, digits and hyphens, at most 40.';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

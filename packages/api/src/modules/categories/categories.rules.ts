import type { ThreadKind } from '@embassy/database';
import { isAudience } from '../../kernel/audience.ts';
import { checkLine } from '../../kernel/check-line.ts';
import { checkSlug } from '../../kernel/check-slug.ts';
import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';

/** Bounds of what admins decide about a category; of texts in characters. */
export const categoryLimits = {
  name: { minimum: 2, maximum: 60 },
  description: { maximum: 500 },
  /** In days: a promise that nobody remembers is none. */
  promiseDays: { minimum: 1, maximum: 365 },
} as const;

/** What admins decide about a category; in an edit, what is absent stays as it is. */
export type CategoryFields = {
  slug?: string | null;
  name?: string | null;
  description?: string | null;
  /** Null puts it on the first level. */
  parentId?: number | null;
  /** None: the category only groups others. */
  kinds?: readonly ThreadKind[] | null;
  readAudience?: string | null;
  postAudience?: string | null;
  /** Within how many days the brand promises its first reply to an idea; for ideas that come from then on. */
  promiseDays?: number | null;
};

/** What is wrong with a category's fields, if anything. */
export function checkCategory(fields: CategoryFields): FieldIssue[] {
  const { slug, name, description, readAudience, postAudience, promiseDays } = fields;
  return [
    ...(slug == null ? [] : checkSlug('slug', slug)),
    ...(name == null ? [] : checkLine('name', name, categoryLimits.name)),
    ...(description == null ? [] : checkText('description', description, categoryLimits.description)),
    ...(readAudience == null || isAudience(readAudience) ? [] : [unknownAudience('readAudience')]),
    // Nobody writes without an account.
    ...(postAudience == null || (isAudience(postAudience) && postAudience !== 'public')
      ? []
      : [unknownAudience('postAudience')]),
    ...(promiseDays == null ? [] : checkDays(promiseDays)),
  ];
}

function checkDays(days: number): FieldIssue[] {
  const { minimum, maximum } = categoryLimits.promiseDays;
  const field = 'promiseDays';
  if (days < minimum) {
    return [{ field, code: 'TOO_SHORT', message: 'Promise at least a day.', limit: minimum }];
  }
  if (days > maximum) {
    return [{ field, code: 'TOO_LONG', message: `Promise at most ${maximum} days.`, limit: maximum }];
  }
  return [];
}

function unknownAudience(field: string): FieldIssue {
  return { field, code: 'UNKNOWN', message: 'Choose one of the audiences.' };
}

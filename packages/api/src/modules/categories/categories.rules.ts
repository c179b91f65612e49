import type { ThreadKind } from '@embassy/database';
import { isAudience } from '../../kernel/audience.ts';
import { checkLine } from '../../kernel/check-line.ts';
import { checkSlug } from '../../kernel/check-slug.ts';
import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';

/** Bounds of what admins write about a category, in characters. */
export const categoryLimits = {
  name: { minimum: 2, maximum: 60 },
  description: { maximum: 500 },
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
};

/** What is wrong with a category's fields, if anything. */
export function checkCategory(fields: CategoryFields): FieldIssue[] {
  const { slug, name, description, readAudience, postAudience } = fields;
  return [
    ...(slug == null ? [] : checkSlug('slug', slug)),
    ...(name == null ? [] : checkLine('name', name, categoryLimits.name)),
    ...(description == null ? [] : checkText('description', description, categoryLimits.description)),
    ...(readAudience == null || isAudience(readAudience) ? [] : [unknownAudience('readAudience')]),
    // Nobody writes without an account.
    ...(postAudience == null || (isAudience(postAudience) && postAudience !== 'public')
      ? []
      : [unknownAudience('postAudience')]),
  ];
}

function unknownAudience(field: string): FieldIssue {
  return { field, code: 'UNKNOWN', message: 'Choose one of the audiences.' };
}

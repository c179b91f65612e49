import type { FieldIssue } from './errors/index.ts';

/** What is wrong with the name of something in a path, if anything. */
export function checkSlug(field: string, slug: string): FieldIssue[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= 60) return [];
  const message = 'Use small letters, digits and single hyphens, at most 60.';
  return [{ field, code: 'BAD_FORMAT', message, limit: 60 }];
}

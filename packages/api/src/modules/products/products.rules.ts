import { checkLine } from '../../kernel/check-line.ts';
import { checkSlug } from '../../kernel/check-slug.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';

/** Bounds of what admins write about a product, in characters. */
export const productLimits = {
  name: { minimum: 2, maximum: 80 },
  tagline: { maximum: 160 },
} as const;

/** What admins decide about a product; in an edit, what is absent stays as it is. */
export type ProductFields = { slug?: string | null; name?: string | null; tagline?: string | null };

/** What is wrong with a product's fields, if anything. */
export function checkProduct({ slug, name, tagline }: ProductFields): FieldIssue[] {
  return [
    ...(slug == null ? [] : checkSlug('slug', slug)),
    ...(name == null ? [] : checkLine('name', name, productLimits.name)),
    ...(tagline == null ? [] : checkLine('tagline', tagline, productLimits.tagline)),
  ];
}

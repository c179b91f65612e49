import { checkLine } from '../../kernel/check-line.ts';
import { checkSlug } from '../../kernel/check-slug.ts';
import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';

/** Bounds of what admins write about a store, in characters, and how many people answer for one. */
export const storeLimits = {
  name: { minimum: 2, maximum: 80 },
  town: { minimum: 1, maximum: 80 },
  address: { maximum: 240 },
  opening: { maximum: 240 },
  staff: 20,
  rows: 500,
  file: 200_000,
} as const;

/** What admins decide about a store; in an edit, what is absent stays as it is. */
export type StoreFields = {
  slug?: string | null;
  name?: string | null;
  town?: string | null;
  country?: string | null;
  address?: string | null;
  opening?: string | null;
};

/** What is wrong with a store's fields, if anything. */
export function checkStore({ slug, name, town, country, address, opening }: StoreFields): FieldIssue[] {
  return [
    ...(slug == null ? [] : checkSlug('slug', slug)),
    ...(name == null ? [] : checkLine('name', name, storeLimits.name)),
    ...(town == null ? [] : checkLine('town', town, storeLimits.town)),
    ...(country == null ? [] : checkCountry(country)),
    ...(address == null ? [] : checkText('address', address, storeLimits.address)),
    ...(opening == null ? [] : checkText('opening', opening, storeLimits.opening)),
  ];
}

function checkCountry(country: string): FieldIssue[] {
  if (/^[A-Z]{2}$/.test(tidyCountry(country))) return [];
  return [{ field: 'country', code: 'BAD_FORMAT', message: 'Use the two letters of the country.', limit: 2 }];
}

/** As it is kept: two capitals. */
export const tidyCountry = (country: string): string => country.trim().toUpperCase();

/** The fields as they are kept; what is absent stays absent. */
export function tidyStore(fields: StoreFields) {
  const { slug, name, town, country, address, opening } = fields;
  return {
    ...(slug != null && { slug }),
    ...(name != null && { name: name.trim() }),
    ...(town != null && { town: town.trim() }),
    ...(country != null && { country: tidyCountry(country) }),
    ...(address != null && { address: address.trim() }),
    ...(opening != null && { opening: opening.trim() }),
  };
}

/** What a brand makes, roughly: spaces are suggested by it. */
export const brandKinds = ['MACHINES', 'SOFTWARE', 'FOOD_AND_CARE', 'CLOTHES_AND_SPORT', 'SERVICES'] as const;

/** One of them. */
export type BrandKind = (typeof brandKinds)[number];

/** The kind that an address names; the first for any other. */
export function brandKindIn(search: URLSearchParams): BrandKind {
  return brandKinds.find((kind) => kind === search.get('kind')) ?? 'MACHINES';
}

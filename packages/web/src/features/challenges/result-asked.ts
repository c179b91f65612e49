/** Entries that can be placed, at most; as many as the API takes. */
export const mostPlaced = 20;

/** What the address of a challenge's desk asks for: what is looked for among its entries, and which were chosen. */
export interface ResultAsked {
  search: string | null;
  /** Entries that shall be placed, by their numbers, in the order in which they were chosen. */
  chosen: number[];
}

export function resultAskedIn(address: URLSearchParams): ResultAsked {
  const numbers = address.getAll('place').filter((text) => /^\d{1,9}$/.test(text));
  return {
    search: address.get('q')?.replaceAll('\0', '').trim() || null,
    chosen: [...new Set(numbers.map(Number))].slice(0, mostPlaced),
  };
}

type Step = { after?: string; before?: string };

/** The address that asks for this. */
export function resultAddress(slug: string, { search, chosen }: ResultAsked, step: Step = {}): string {
  const query = new URLSearchParams([
    ...(search === null ? [] : [['q', search]]),
    ...chosen.map((number) => ['place', String(number)]),
    ...Object.entries(step),
  ]);
  return `/desk/challenges/${slug}${query.size > 0 ? `?${query}` : ''}#result`;
}

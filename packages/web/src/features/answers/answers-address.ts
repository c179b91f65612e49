/** The orders of answers, as the API names them. */
export type AnswersOrder = 'HELPFUL' | 'OLDEST';

/** Reads the order of the answers from an address. */
export function readAnswersOrder(search: URLSearchParams): AnswersOrder {
  return search.get('order') === 'oldest' ? 'OLDEST' : 'HELPFUL';
}

/** Which answers an address shows, and in which order. */
export interface AnswersPlace {
  order: AnswersOrder;
  /** Cursors, for pages as links lead to them. */
  after?: string;
  before?: string;
  /** Posts, for what has been unrolled on one page: begin with this one, or end with that one. */
  from?: number;
  to?: number;
  /** How many; a page of them when absent. */
  show?: number;
}

/** The address of a page of answers, without its path. */
export function answersSearch({ order, ...place }: AnswersPlace): string {
  const search = new URLSearchParams();
  if (order === 'OLDEST') search.set('order', 'oldest');
  for (const [name, value] of Object.entries(place)) if (value) search.set(name, String(value));
  return search.size === 0 ? '' : `?${search}`;
}

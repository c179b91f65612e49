/** The orders of answers, as the API names them. */
export type AnswersOrder = 'HELPFUL' | 'OLDEST';

/** Answers of a page, and how many more come at a time. */
const step = 20;
/** Most that stand on a page at once: then as many go at the other end as come at this one. */
const most = 100;
const fewComments = 4;

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

/** What is unrolled when the reader goes on past the last of the shown answers; at most `most` stay. */
export function withLater(shown: readonly number[], hasEarlier: boolean): Omit<AnswersPlace, 'order'> {
  const show = Math.min(shown.length + step, most);
  const from = shown[Math.max(0, shown.length + step - most)];
  return from === shown[0] && !hasEarlier ? { show } : { from, show };
}

/** The same before the first of them. */
export function withEarlier(shown: readonly number[]): Omit<AnswersPlace, 'order'> {
  const kept = Math.min(shown.length, most - step);
  return { to: shown[kept - 1], show: kept + step };
}

/** The API's arguments for the answers and comments that an address asks for. */
export function answersVariables(search: URLSearchParams) {
  const size = Math.min(Math.max(wholeNumber(search.get('show')) ?? step, 1), most);
  const before = search.get('before');
  const to = wholeNumber(search.get('to'));
  const backwards = before !== null || to !== undefined;
  const unrolled = wholeNumber(search.get('comments'));
  return {
    ...(backwards ? { last: size, before, to } : { first: size, after: search.get('after') }),
    from: wholeNumber(search.get('from')),
    around: wholeNumber(search.get('post')),
    order: readAnswersOrder(search),
    comments: fewComments,
    // No post has the number 0.
    unrolled: unrolled ?? 0,
    unroll: unrolled !== undefined,
  };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

import { type AnswersPlace, readAnswersOrder } from './answers-address.ts';

/** Answers of a page, and how many more come at a time. */
const step = 20;
/** Most that stand on a page at once: then as many go at the other end as come at this one. */
const most = 100;
const fewComments = 4;

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

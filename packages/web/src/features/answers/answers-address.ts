/** The orders of answers, as the API names them. */
export type AnswersOrder = 'HELPFUL' | 'OLDEST';

const pageSize = 20;
const fewComments = 4;
const manyComments = 30;

/** Reads the order of the answers from an address. */
export function readAnswersOrder(search: URLSearchParams): AnswersOrder {
  return search.get('order') === 'oldest' ? 'OLDEST' : 'HELPFUL';
}

/** The address of a page of answers, without its path. */
export function answersSearch(place: { order: AnswersOrder; after?: string; before?: string }): string {
  const search = new URLSearchParams();
  if (place.order === 'OLDEST') search.set('order', 'oldest');
  if (place.after) search.set('after', place.after);
  if (place.before) search.set('before', place.before);
  return search.size === 0 ? '' : `?${search}`;
}

/** The API's arguments for the answers and comments that an address asks for. */
export function answersVariables(search: URLSearchParams) {
  const before = search.get('before');
  const place =
    before !== null ? { last: pageSize, before } : { first: pageSize, after: search.get('after') };
  const comments = search.get('comments') === 'all' ? manyComments : fewComments;
  return { ...place, order: readAnswersOrder(search), comments };
}

/** The page of a list that an address asks for, as the API's arguments. */
export function pageOf(search: URLSearchParams, size: number) {
  const before = search.get('before');
  return before === null ? { first: size, after: search.get('after') } : { last: size, before };
}

const parameter = 'deleted';

/** A page that offers to bring back a post that was just deleted. */
export function deletedAddress(path: string, postNumber: number): string {
  return `${path}?${parameter}=${postNumber}`;
}

/** The number of the post that was just deleted, as the address tells. */
export function deletedIn(search: URLSearchParams): number | null {
  const text = search.get(parameter);
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

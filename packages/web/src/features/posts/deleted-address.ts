const parameter = 'deleted';

/** What was just deleted. */
export interface Deleted {
  kind: 'post' | 'comment';
  number: number;
}

/** A page that offers to bring back what was just deleted; `search` is what else its address says. */
export function deletedAddress(path: string, { kind, number }: Deleted, search?: URLSearchParams): string {
  const said = new URLSearchParams(search);
  said.set(parameter, `${kind}-${number}`);
  return `${path}?${said}`;
}

/** The same page without the offer. */
export function undeletedAddress(path: string, search: URLSearchParams): string {
  const said = new URLSearchParams(search);
  said.delete(parameter);
  return said.size === 0 ? path : `${path}?${said}`;
}

/** What was just deleted, as the address tells. */
export function deletedIn(search: URLSearchParams): Deleted | null {
  const [, kind, number] = /^(post|comment)-(\d{1,9})$/.exec(search.get(parameter) ?? '') ?? [];
  if (kind === undefined) return null;
  return { kind: kind === 'post' ? 'post' : 'comment', number: Number(number) };
}

/** What the list of stores is narrowed to; kept in the address. */
export interface AskedStores {
  text: string | null;
  town: string | null;
}

/** Reads it from an address. */
export function storesIn(search: URLSearchParams): AskedStores {
  const said = (name: string) => search.get(name)?.replaceAll('\0', '').trim().slice(0, 80) || null;
  return { text: said('q'), town: said('town') };
}

/** The address of the same list, or of a step through it. */
export function storesAddress({ text, town }: AskedStores, step: Record<string, string> = {}): string {
  const said = { ...(text !== null && { q: text }), ...(town !== null && { town }), ...step };
  const search = new URLSearchParams(said);
  return search.size === 0 ? '/stores' : `/stores?${search}`;
}

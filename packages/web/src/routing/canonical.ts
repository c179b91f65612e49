/** What an address says of how a list is ordered or narrowed; such a page shows what others show as well. */
const narrowing = ['order', 'period', 'language', 'before', 'comments'];

/**
 * The address that counts for what is shown at a path, or null for a page that search engines shall leave alone
 * because its content has an address elsewhere. Each page of a list counts for itself; what else an address says
 * (where a link was found, say) counts for nothing.
 */
export function canonicalAddress(path: string, search: string): string | null {
  const said = new URLSearchParams(search);
  if (narrowing.some((name) => said.has(name))) return null;
  const after = said.get('after');
  return after ? `${path}?${new URLSearchParams({ after })}` : path;
}

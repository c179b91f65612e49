import { redirect } from 'react-router';
import { type TriageFilters, triageAddress } from './triage-filters.ts';
import type { DeskNarrow } from './triage-query.ts';

/** What the address of the desk looks for among the stores. */
export const storeTextIn = (search: URLSearchParams): string | null =>
  search.get('storeText')?.replaceAll('\0', '').trim().slice(0, 80) || null;

/** Leads to the ideas for a store that was looked for, where no other is like it. */
export function leadToOnlyStore(
  { stores: { edges } }: Pick<DeskNarrow, 'stores'>,
  storeText: string | null,
  filters: TriageFilters,
  path?: string,
): void {
  const [only, another] = edges;
  if (storeText !== null && only && !another)
    throw redirect(triageAddress({ ...filters, store: only.node.number }, path));
}

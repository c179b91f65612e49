import { isThreadKind, type ThreadKind } from '../ask/thread-kinds.ts';

/** What is looked for and where; kept in the address, so that every search can be shared. */
export interface SearchFilters {
  words: string;
  kind: ThreadKind | null;
  language: string | null;
  solved: boolean | null;
}

/** The API takes no more. */
const longest = 200;

/** Reads a search from an address; what is unknown counts as not said. */
export function readSearchFilters(search: URLSearchParams): SearchFilters {
  const kind = search.get('kind')?.toUpperCase();
  const language = search.get('language');
  const solved = search.get('solved');
  return {
    words: [...(search.get('q') ?? '').replaceAll('\0', '').trim()].slice(0, longest).join(''),
    kind: isThreadKind(kind) ? kind : null,
    language: language !== null && /^[a-z]{2,3}$/.test(language) ? language : null,
    solved: solved === 'yes' ? true : solved === 'no' ? false : null,
  };
}

/** The address of a search. */
export function searchAddress({ words, kind, language, solved }: SearchFilters, after?: string): string {
  const search = new URLSearchParams({ q: words });
  if (kind !== null) search.set('kind', kind.toLowerCase());
  if (language !== null) search.set('language', language);
  if (solved !== null) search.set('solved', solved ? 'yes' : 'no');
  if (after !== undefined) search.set('after', after);
  return `/search?${search}`;
}

/** Whether more than the words decides. */
export function isFiltered({ kind, language, solved }: SearchFilters): boolean {
  return kind !== null || language !== null || solved !== null;
}

import { isThreadKind, type ThreadKind } from '../ask/thread-kinds.ts';

/** The orders of results, as the API names them. */
export type SearchOrder = 'RELEVANCE' | 'NEWEST';

/** What is looked for and where; kept in the address, so that every search can be shared. */
export interface Search {
  /** As typed, with the filters that were typed among them. */
  words: string;
  sort: SearchOrder;
  kind: ThreadKind | null;
  categoryId: number | null;
  productId: number | null;
  tags: string[];
  language: string | null;
  solved: boolean | null;
  author: string | null;
  /** Where ideas stand: a status by its key, or a meaning as it is typed. */
  status: string | null;
}

/** A search for nothing yet. */
export const plainSearch: Search = {
  words: '',
  sort: 'RELEVANCE',
  kind: null,
  categoryId: null,
  productId: null,
  tags: [],
  language: null,
  solved: null,
  author: null,
  status: null,
};

/** The API takes no more. */
const longest = 200;

/** Reads a search from an address; what is unknown counts as not said. */
export function readSearch(address: URLSearchParams): Search {
  const kind = address.get('kind')?.toUpperCase();
  const language = address.get('language');
  const solved = address.get('solved');
  return {
    words: cut((address.get('q') ?? '').replaceAll('\0', '').trim()),
    sort: address.get('sort') === 'newest' ? 'NEWEST' : 'RELEVANCE',
    kind: isThreadKind(kind) ? kind : null,
    categoryId: numberOf(address.get('category')),
    productId: numberOf(address.get('product')),
    tags: [...new Set(address.getAll('tag').filter((tag) => /^[^\s"]{1,60}$/u.test(tag)))],
    language: language !== null && /^[a-z]{2,3}$/.test(language) ? language : null,
    solved: solved === 'yes' ? true : solved === 'no' ? false : null,
    author: /^[\w.-]{1,40}$/.exec(address.get('author') ?? '')?.[0] ?? null,
    status: /^[\w-]{1,60}$/.exec(address.get('status') ?? '')?.[0] ?? null,
  };
}

/** The address of a search; `after` leads to a later page of it. */
export function searchAddress(search: Partial<Search>, after?: string): string {
  const said = { ...plainSearch, ...search };
  const address = new URLSearchParams({ q: said.words });
  if (said.kind !== null) address.set('kind', said.kind.toLowerCase());
  if (said.categoryId !== null) address.set('category', String(said.categoryId));
  if (said.productId !== null) address.set('product', String(said.productId));
  for (const tag of said.tags) address.append('tag', tag);
  if (said.language !== null) address.set('language', said.language);
  if (said.solved !== null) address.set('solved', said.solved ? 'yes' : 'no');
  if (said.author !== null) address.set('author', said.author);
  if (said.status !== null) address.set('status', said.status);
  if (said.sort !== 'RELEVANCE') address.set('sort', said.sort.toLowerCase());
  if (after !== undefined) address.set('after', after);
  return `/search?${address}`;
}

/** The API's arguments for a search. It takes one tag beside the text; further ones are written into it. */
export function searchVariables({ words, tags, ...rest }: Search) {
  const [tag = null, ...others] = tags;
  return { ...rest, tag, text: cut([...others.map((other) => `tag:${other}`), words].join(' ')) };
}

/** Whether there is anything to look for. */
export function isAsked({ words, sort, ...filters }: Search): boolean {
  return words !== '' || Object.values(filters).some((value) => value !== null && String(value) !== '');
}

/** The same search with only its words left, in their order. */
export function withoutFilters({ words, sort }: Search): Search {
  return { ...plainSearch, words, sort };
}

function numberOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

const cut = (text: string) => [...text].slice(0, longest).join('').trim();

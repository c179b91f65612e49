/** The orders of ideas, as the API names them; an address has them in small letters. */
export const ideaOrders = ['TRENDING', 'SUPPORT', 'NEWEST', 'ANSWERED', 'WAITING'] as const;
export type IdeaOrder = (typeof ideaOrders)[number];

/** What a status can mean, as an address names it. */
export const ideaMeanings = ['OPEN', 'ON_HOLD', 'IN_PROGRESS', 'COMPLETED', 'CLOSED'] as const;
export type IdeaMeaning = (typeof ideaMeanings)[number];

/** How the list of ideas is narrowed; kept in the address, so that every list can be shared. */
export interface IdeaFilters {
  order: IdeaOrder;
  meaning: IdeaMeaning | null;
  /** Numbers, as the API wants them. */
  product: number | null;
  space: number | null;
  /** By its name. */
  tag: string | null;
  /** The name in its path. */
  store: string | null;
  /** Nothing said: the reader’s own languages, if they chose any. */
  language: string | null;
}

const pageSize = 20;

/** Reads the filters from an address; what is unknown counts as not said. */
export function readIdeaFilters(search: URLSearchParams): IdeaFilters {
  const tag = search.get('tag')?.trim();
  return {
    order: oneOf(ideaOrders, search.get('order')) ?? 'TRENDING',
    meaning: oneOf(ideaMeanings, search.get('status')) ?? null,
    product: numberIn(search.get('product')),
    space: numberIn(search.get('space')),
    tag: tag ? tag.slice(0, 60) : null,
    store: /^[a-z0-9-]{1,60}$/.exec(search.get('store') ?? '')?.[0] ?? null,
    language: /^[a-z]{2,3}$/.exec(search.get('language') ?? '')?.[0] ?? null,
  };
}

/** The address of the same list under other filters; paging starts anew. */
export function ideaSearch({ order, meaning, product, space, tag, store, language }: IdeaFilters): string {
  const search = new URLSearchParams();
  if (order !== 'TRENDING') search.set('order', inAddress(order));
  if (meaning !== null) search.set('status', inAddress(meaning));
  if (product !== null) search.set('product', String(product));
  if (space !== null) search.set('space', String(space));
  if (tag !== null) search.set('tag', tag);
  if (store !== null) search.set('store', store);
  if (language !== null) search.set('language', language);
  return search.size === 0 ? '' : `?${search}`;
}

/** A step to the rows before or after, under the same filters. */
export function ideaStep(filters: IdeaFilters, step: { after: string } | { before: string }): string {
  const search = new URLSearchParams(ideaSearch(filters));
  for (const [name, cursor] of Object.entries(step)) search.set(name, cursor);
  return `?${search}`;
}

/** Which part of the list an address asks for. */
export function ideaPlace(search: URLSearchParams) {
  const before = search.get('before');
  return before !== null ? { last: pageSize, before } : { first: pageSize, after: search.get('after') };
}

const inAddress = (name: string) => name.toLowerCase().replaceAll('_', '-');

function oneOf<Name extends string>(names: readonly Name[], text: string | null): Name | undefined {
  return names.find((name) => inAddress(name) === text?.toLowerCase());
}

function numberIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

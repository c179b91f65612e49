/** Orders of the ideas’ desk, by their names in the address. */
export const triageOrders = {
  due: 'DUE',
  support: 'SUPPORT',
  weighted: 'WEIGHTED',
  priority: 'PRIORITY',
  newest: 'NEWEST',
} as const;
export type TriageOrder = keyof typeof triageOrders;

/** What a status says for everybody, by its name in the address. */
export const triageMeanings = {
  open: 'OPEN',
  'on-hold': 'ON_HOLD',
  'in-progress': 'IN_PROGRESS',
  completed: 'COMPLETED',
  closed: 'CLOSED',
} as const;
export type TriageMeaning = keyof typeof triageMeanings;

/** What the ideas’ desk is narrowed to. */
export interface TriageFilters {
  order: TriageOrder;
  meaning?: TriageMeaning;
  status?: string;
  product?: number;
  store?: number;
  category?: number;
  tag?: string;
  label?: string;
  /** The number of whoever sees to it, or `nobody`. */
  owner?: number | 'nobody';
  overdue?: true;
}

const named = <Names extends object>(names: Names, asked: string | null) =>
  asked !== null && Object.hasOwn(names, asked) ? (asked as keyof Names & string) : undefined;

/** What an address asks for; what it does not understand narrows nothing. */
export function triageFiltersIn(search: URLSearchParams): TriageFilters {
  const number = (name: string) => {
    const value = Number(search.get(name));
    return Number.isInteger(value) && value > 0 && value < 2 ** 31 ? value : undefined;
  };
  const text = (name: string) => search.get(name)?.trim().slice(0, 100) || undefined;
  return tidy({
    order: named(triageOrders, search.get('sort')) ?? 'due',
    meaning: named(triageMeanings, search.get('meaning')),
    status: text('status'),
    product: number('product'),
    store: number('store'),
    category: number('category'),
    tag: text('tag'),
    label: text('label'),
    owner: search.get('owner') === 'nobody' ? 'nobody' : number('owner'),
    overdue: search.get('overdue') === '1' ? true : undefined,
  });
}

/** The same as an address has it, without what goes without saying. */
export function triageSearch({ order, overdue, ...filters }: TriageFilters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    if (value !== undefined) search.set(name, String(value));
  if (overdue) search.set('overdue', '1');
  if (order !== 'due') search.set('sort', order);
  search.sort();
  return String(search);
}

/** Where the desk is for these filters; `place` steps through its pages. */
export function triageAddress(filters: TriageFilters, path = '/desk/ideas', place = ''): string {
  const search = [triageSearch(filters), place].filter(Boolean).join('&');
  return search === '' ? path : `${path}?${search}`;
}

/** The same as the API’s arguments. */
export function triageVariables({
  order,
  meaning,
  status,
  product,
  store,
  category,
  tag,
  label,
  owner,
  overdue,
}: TriageFilters) {
  return {
    order: triageOrders[order],
    meaning: meaning && triageMeanings[meaning],
    statusKey: status,
    productId: product,
    storeId: store,
    categoryId: category,
    tagName: tag,
    label,
    ownerId: typeof owner === 'number' ? owner : undefined,
    unowned: owner === 'nobody' ? true : undefined,
    overdue,
  };
}

function tidy(filters: TriageFilters): TriageFilters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined),
  ) as unknown as TriageFilters;
}

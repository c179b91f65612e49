/** The orders of a feed, as the address and the API name them. */
export const feedOrders = ['ACTIVE', 'LATEST', 'UNANSWERED', 'TOP'] as const;
export type FeedOrder = (typeof feedOrders)[number];

/** How far back the best are looked for. */
export const feedPeriods = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'ALL'] as const;
export type FeedPeriod = (typeof feedPeriods)[number];

/** How a feed is narrowed; kept in the address, so that every list can be shared. */
export interface FeedFilters {
  order: FeedOrder;
  period: FeedPeriod;
  /** Nothing said: the reader's own languages, if they chose any. */
  language: string | null;
}

/** Stands in the address for every language, when the reader's own ones would be shown without it. */
export const anyLanguage = 'any';

const plain: FeedFilters = { order: 'ACTIVE', period: 'ALL', language: null };
const pageSize = 20;

/** Reads the filters from an address; what is unknown counts as not said. */
export function readFeedFilters(search: URLSearchParams): FeedFilters {
  const language = search.get('language');
  return {
    order: oneOf(feedOrders, search.get('order')) ?? plain.order,
    period: oneOf(feedPeriods, search.get('period')) ?? plain.period,
    language: language !== null && /^[a-z]{2,3}$/.test(language) ? language : null,
  };
}

/** The address of the same feed under other filters; paging starts anew. */
export function feedSearch(filters: FeedFilters): string {
  const search = new URLSearchParams();
  if (filters.order !== plain.order) search.set('order', filters.order.toLowerCase());
  if (filters.order === 'TOP' && filters.period !== plain.period) {
    search.set('period', filters.period.toLowerCase());
  }
  if (filters.language !== null) search.set('language', filters.language);
  return search.size === 0 ? '' : `?${search}`;
}

/** Whether anything is left out of the feed. */
export function isNarrowed(filters: FeedFilters): boolean {
  return (
    feedSearch({ ...filters, language: filters.language === anyLanguage ? null : filters.language }) !== ''
  );
}

/** A step to older or newer rows under the same filters. */
export function stepSearch(filters: FeedFilters, step: { after: string } | { before: string }): string {
  const search = new URLSearchParams(feedSearch(filters));
  for (const [name, cursor] of Object.entries(step)) search.set(name, cursor);
  return `?${search}`;
}

/** The API's arguments for the page of the feed that an address asks for. */
export function feedVariables(search: URLSearchParams) {
  const before = search.get('before');
  const place =
    before !== null ? { last: pageSize, before } : { first: pageSize, after: search.get('after') };
  const filters = readFeedFilters(search);
  const { language } = filters;
  return { ...filters, ...languageVariables(language), ...place };
}

/** The API's arguments for the language that an address asks for. */
export function languageVariables(language: string | null) {
  if (language === anyLanguage) return { language: null, inReadingLanguages: false };
  return { language, inReadingLanguages: language === null };
}

function oneOf<Name extends string>(names: readonly Name[], text: string | null): Name | undefined {
  return names.find((name) => name === text?.toUpperCase());
}

/** A search that was made in this browser. */
export interface RecentSearch {
  words: string;
  /** Where it is, without the language. */
  address: string;
}

const place = 'recent-searches';
/** As many are kept. */
const most = 8;

interface Kept {
  /** Whose they are: the address of the member's page, empty for a visitor. */
  of: string;
  searches: RecentSearch[];
}

/**
 * What was last searched for here, the latest first. It stays in this browser and is told to nobody; whoever signs in
 * after another does not see theirs.
 */
export function recentSearches(of: string): RecentSearch[] {
  const kept = read();
  return kept?.of === of ? kept.searches : [];
}

/** Notes a search. Those of somebody else are forgotten with it. */
export function rememberSearch(of: string, search: RecentSearch): void {
  const others = recentSearches(of).filter(({ words }) => words !== search.words);
  write({ of, searches: [search, ...others].slice(0, most) });
}

/** Forgets them all. */
export function forgetSearches(): void {
  write(null);
}

function read(): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    // Storage may be forbidden, or hold what something else wrote.
    return null;
  }
}

function write(kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Storage may be forbidden or full: then there are none.
  }
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null) return false;
  const { of, searches } = kept as Partial<Kept>;
  return typeof of === 'string' && Array.isArray(searches) && searches.every(isSearch);
}

function isSearch(search: unknown): search is RecentSearch {
  if (typeof search !== 'object' || search === null) return false;
  const { words, address } = search as Partial<RecentSearch>;
  // It becomes a link: only to the site's own search.
  return typeof words === 'string' && typeof address === 'string' && address.startsWith('/search?');
}

import type { Reader } from '@embassy/database';
import type { SearchEngine, SearchFacets, SearchMarks, SearchQuery } from '@embassy/search-indexer';
import { Invalid } from '../../kernel/errors/index.ts';
import { decodeCursor, encodeCursor } from '../../kernel/pagination/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { listedOf } from './search.access.ts';
import { searchLimits } from './search-bounds.ts';
import { shownCorrection } from './shown-correction.ts';

/** Times an engine is asked again when what it found may not be shown. */
const ROUNDS = 5;

/** Where the engine is asked, and for whom. */
export type Searching = { db: Reader; viewer: Viewer; engine: SearchEngine };

export type AskedPage = Pick<SearchQuery, 'text' | 'filters' | 'sort'> & { size: number; start: number };

export type SearchPage = {
  /** `end` is where the page after this row begins. */
  rows: { id: number; end: number }[];
  total: number;
  isCapped: boolean;
  hasNextPage: boolean;
  facets: SearchFacets;
  correction: string | null;
  marks: SearchMarks;
};

export const emptyPage: SearchPage = {
  rows: [],
  total: 0,
  isCapped: false,
  hasNextPage: false,
  facets: { kind: [], category: [], product: [], tag: [], language: [], solved: [], status: [] },
  correction: null,
  marks: { stems: [], beginning: null },
};

/**
 * One page of what an engine finds, without what it should not have found: ids that are gone, hidden or out of the
 * viewer's reach are dropped, not counted, and made up for from further below.
 */
export async function searchPage(
  { db, viewer, engine }: Searching,
  { size, start, ...query }: AskedPage,
): Promise<SearchPage> {
  const rows: SearchPage['rows'] = [];
  let page = emptyPage;
  let offset = start;
  let dropped = 0;
  let more = true;
  for (let round = 0; round < ROUNDS && more && rows.length < size; round++) {
    const limit = Math.min(size + 1 - rows.length, searchLimits.depth - offset);
    if (limit <= 0) break;
    const found = await engine.search({ ...query, audiences: viewer.audiences, limit, offset });
    const listed = new Set(await listedOf(db, viewer, found.threadIds));
    page = { ...page, ...found };
    more = found.threadIds.length === limit;
    for (const id of found.threadIds) {
      if (rows.length === size) break;
      offset++;
      if (listed.has(id)) rows.push({ id, end: offset });
      else dropped++;
    }
  }
  return {
    ...page,
    rows,
    total: Math.max(page.total - dropped, start + rows.length),
    hasNextPage: more && offset < searchLimits.depth,
    correction: await shownCorrection({ db, viewer, engine }, query.text, page.correction),
  };
}

/** A cursor says where to go on, and in which search of the log. */
export const encodePlace = (offset: number, searchId: string | null) =>
  encodeCursor([offset, searchId ?? '']);

/** The place in a cursor; refuses what a search never handed out. */
export function decodePlace(cursor: string): { start: number; searchId: string | null } {
  const [start, searchId] = decodeCursor(cursor, [{ type: 'int' }, { type: 'text' }]);
  if (typeof start === 'number' && start >= 0 && start < searchLimits.depth) {
    return { start, searchId: typeof searchId === 'string' && searchId !== '' ? searchId : null };
  }
  throw new Invalid([
    { field: 'after', code: 'BAD_FORMAT', message: 'Use a cursor that this list returned.' },
  ]);
}

import type { Reader } from '@embassy/database';
import type { SearchEngine, SearchQuery } from '@embassy/search-indexer';
import { checkText } from '../../kernel/check-text.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { decodeCursor, encodeCursor, pageBounds } from '../../kernel/pagination/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { listedOf } from './search.access.ts';

export const searchLimits = {
  /** Characters of what is searched for. */
  text: 200,
  /** Hits beyond this are not listed: whoever needs them needs other words. */
  depth: 1_000,
} as const;

/** Times an engine is asked again when what it found may not be shown. */
const ROUNDS = 5;

export type SearchFilter = Omit<SearchQuery, 'audiences' | 'limit' | 'offset'>;

export type SearchPage = {
  rows: { id: number; cursor: string }[];
  total: number;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
};

/**
 * One page of what an engine finds, without what it should not have found: ids that are gone, hidden or out of the
 * viewer's reach are dropped, not counted, and made up for from further below.
 */
export async function searchPage(
  { db, viewer, engine }: { db: Reader; viewer: Viewer; engine: SearchEngine },
  filter: SearchFilter,
  { first, after }: { first?: number | null; after?: string | null },
): Promise<SearchPage> {
  const issues = checkText('text', filter.text, { minimum: 1, maximum: searchLimits.text });
  if (issues.length > 0) throw new Invalid(issues);
  const { size } = pageBounds({ first: first ?? null });
  const start = after ? offsetOf(after) : 0;
  const rows: SearchPage['rows'] = [];
  let offset = start;
  let total = 0;
  let dropped = 0;
  let more = true;
  for (let round = 0; round < ROUNDS && more && rows.length < size; round++) {
    const limit = size + 1 - rows.length;
    const found = await engine.search({ ...filter, audiences: viewer.audiences, limit, offset });
    const listed = new Set(await listedOf(db, viewer, found.threadIds));
    total = found.total;
    more = found.threadIds.length === limit;
    for (const id of found.threadIds) {
      if (rows.length === size) break;
      offset++;
      if (listed.has(id)) rows.push({ id, cursor: encodeCursor([offset]) });
      else dropped++;
    }
  }
  return {
    rows,
    total: Math.max(total - dropped, start + rows.length),
    hasNextPage: more && offset < searchLimits.depth,
    hasPreviousPage: start > 0,
  };
}

function offsetOf(cursor: string): number {
  const [offset] = decodeCursor(cursor, [{ type: 'int' }]);
  if (typeof offset === 'number' && Number.isInteger(offset) && offset >= 0 && offset < searchLimits.depth) {
    return offset;
  }
  throw new Invalid([
    { field: 'after', code: 'BAD_FORMAT', message: 'Use a cursor that this list returned.' },
  ]);
}

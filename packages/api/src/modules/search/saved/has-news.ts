import type { SavedSearch } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import { understandSearch } from '../filters/understand-search.ts';
import { findPage } from '../find-page.ts';
import type { Searching } from '../search-page.ts';

/** Among so many of the newest that it finds, somebody else's is looked for. */
const looked = 10;

/** Whether a search finds a thread that others began since its member last opened it. */
export async function hasNews(
  { settings, ...searching }: Searching & { settings: Settings },
  { seenAt, memberId, sort: _sort, ...saved }: SavedSearch,
): Promise<boolean> {
  const understood = await understandSearch({ ...searching, settings }, saved);
  const { page } = await findPage(searching, { ...understood, sort: 'NEWEST' }, { size: looked, start: 0 });
  const where = {
    id: { in: page.rows.map(({ id }) => id) },
    createdAt: { gt: seenAt },
    authorId: { not: memberId },
  };
  return (await searching.db.thread.findFirst({ where, select: { id: true } })) !== null;
}

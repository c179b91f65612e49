import type { Database } from '@embassy/database';
import { NotFound } from '../../../kernel/errors/index.ts';
import { limitViewer } from '../../../kernel/rate-limits.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { visibleThreads } from '../../threads/index.ts';
import type { SearchLog } from './search-log.ts';

/** Threads that are counted with one search; nobody opens more. */
const MOST = 100;

/** Counts that a thread was opened from a search, once for each search and thread. Visitors' count as well. */
export async function recordSearchClick(
  { db, viewer, searchLog }: { db: Database; viewer: Viewer; searchLog: SearchLog },
  { searchId, threadId }: { searchId: string; threadId: number },
): Promise<void> {
  await limitViewer({ db, viewer }, 'open search result');
  const where = { id: threadId, AND: visibleThreads(viewer) };
  if (!(await db.thread.findFirst({ where, select: { id: true } }))) throw new NotFound('The thread');
  // It may have been opened faster than its search was written.
  await searchLog.settled();
  if (searchId.includes('\0') || !(await db.recentSearch.findUnique({ where: { id: searchId } }))) {
    throw new NotFound('The search');
  }
  await db.$executeRaw`
    WITH opened AS (
      UPDATE recent_search SET clicked = array_append(clicked, ${threadId}::int)
      WHERE id = ${searchId} AND NOT ${threadId}::int = ANY (clicked) AND cardinality(clicked) < ${MOST}
      RETURNING day, words, cardinality(clicked) AS threads
    )
    UPDATE searched_text t SET clicks = clicks + 1, clicked = clicked + (opened.threads = 1)::int
    FROM opened WHERE t.day = opened.day AND t.words = opened.words`;
}

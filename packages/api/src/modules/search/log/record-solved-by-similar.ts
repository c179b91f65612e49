import type { Database } from '@embassy/database';
import { NotFound } from '../../../kernel/errors/index.ts';
import { limitViewer } from '../../../kernel/rate-limits.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { visibleThreads } from '../../threads/index.ts';
import type { SearchLog } from './search-log.ts';

type Asking = { db: Database; viewer: Viewer; searchLog: SearchLog; userAgent: string; now: Date };

/**
 * Counts a question avoided: whoever was about to ask says that a thread answers it. Once a day for each thread and
 * asker; visitors count as well, since they meet the same threads before they sign in to ask.
 */
export async function recordSolvedBySimilar(
  { db, viewer, searchLog, userAgent, now }: Asking,
  { threadId }: { threadId: number },
): Promise<void> {
  await limitViewer({ db, viewer }, 'question avoided');
  const where = { id: threadId, AND: visibleThreads(viewer) };
  if (!(await db.thread.findFirst({ where, select: { id: true } }))) throw new NotFound('The thread');
  const asker = await searchLog.numberOf({ viewer, userAgent }, now);
  await db.$executeRaw`
    INSERT INTO question_avoided (day, thread_id, asker)
    VALUES (${now.toISOString().slice(0, 10)}::date, ${threadId}, ${asker}) ON CONFLICT DO NOTHING`;
}

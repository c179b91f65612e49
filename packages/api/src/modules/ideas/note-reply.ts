import type { Database } from '@embassy/database';

/**
 * Writes down when the brand first replied to an idea: the first reply of its staff that stands. A reply that was taken
 * down keeps no promise, so the job of any event there looks at what stands; a reason given with a status counts as well.
 */
export async function noteReply(db: Database, { threadId }: { threadId: number }): Promise<void> {
  await db.$executeRaw`
    UPDATE idea SET replied_at = said.at
    FROM (
      SELECT least(
        (SELECT min(p.created_at) FROM post p JOIN member m ON m.id = p.author_id
         WHERE p.thread_id = ${threadId} AND p.role = 'REPLY' AND p.state = 'VISIBLE' AND m.role <> 'MEMBER'),
        (SELECT min(c.at) FROM idea_change c WHERE c.thread_id = ${threadId} AND c.reason IS NOT NULL)
      ) AS at
    ) said
    WHERE idea.thread_id = ${threadId} AND idea.replied_at IS DISTINCT FROM said.at`;
}

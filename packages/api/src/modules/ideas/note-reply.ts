import type { Database } from '@embassy/database';

/**
 * Writes down when the brand first replied to an idea, and when it last spoke. Of the first: the first reply of its staff that stands, or the first status
 * with a reason. Who answers for the store that it was nominated for speaks for the brand there. Who wrote a reply may have left the team since, or left altogether: what once kept the promise keeps it
 * while it stands. What was taken down keeps none.
 */
export async function noteReply(db: Database, { threadId }: { threadId: number }): Promise<void> {
  await db.$transaction(async (tx) => {
    // Before it is looked what stands: whoever decides on the idea meanwhile writes the same column.
    await tx.$queryRaw`SELECT 1 FROM idea WHERE thread_id = ${threadId} FOR NO KEY UPDATE`;
    await tx.$executeRaw`
      UPDATE idea SET replied_at = said.at, reply_id = said.reply_id
      FROM (
        SELECT at, reply_id FROM (
          SELECT p.created_at AS at, p.id AS reply_id FROM post p
          JOIN member m ON m.id = p.author_id JOIN idea kept ON kept.thread_id = ${threadId}
          WHERE p.thread_id = ${threadId} AND p.role = 'REPLY' AND p.state = 'VISIBLE'
            AND (m.role <> 'MEMBER' OR p.id = kept.reply_id OR EXISTS (
              SELECT FROM store_staff s WHERE s.store_id = kept.store_id AND s.member_id = m.id))
          UNION ALL SELECT c.at, NULL FROM idea_change c WHERE c.thread_id = ${threadId} AND c.reason IS NOT NULL
          UNION ALL SELECT NULL, NULL
        ) all_said ORDER BY at NULLS LAST LIMIT 1
      ) said
      WHERE idea.thread_id = ${threadId} AND (idea.replied_at, idea.reply_id) IS DISTINCT FROM (said.at, said.reply_id)`;
    await tx.$executeRaw`
      UPDATE idea SET answered_at = said.at
      FROM (
        SELECT max(at) AS at FROM (
          SELECT p.created_at AS at FROM post p JOIN member m ON m.id = p.author_id
          JOIN idea asked ON asked.thread_id = p.thread_id
          WHERE p.thread_id = ${threadId} AND p.role = 'REPLY' AND p.state = 'VISIBLE' AND (m.role <> 'MEMBER' OR EXISTS (
            SELECT FROM store_staff s WHERE s.store_id = asked.store_id AND s.member_id = m.id))
          UNION ALL SELECT c.at FROM idea_change c WHERE c.thread_id = ${threadId} AND c.reason IS NOT NULL
          UNION ALL SELECT replied_at FROM idea WHERE thread_id = ${threadId}
        ) all_said
      ) said
      WHERE idea.thread_id = ${threadId} AND idea.answered_at IS DISTINCT FROM said.at`;
  });
}

import { Prisma, type Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { standing } from '../threads.access.ts';

/** Most that are counted: more says nothing more. */
const most = 100;

/** What others added to threads since the viewer last read them, by thread; nothing for one without anything new. */
export async function newPosts(
  { db, viewer }: { db: Reader; viewer: Viewer },
  threadIds: readonly number[],
): Promise<({ count: number; firstId: number } | undefined)[]> {
  const memberId = viewer.actor?.id ?? 0;
  const seen = standing(viewer).state ? Prisma.sql`AND p.state = 'VISIBLE'` : Prisma.empty;
  const found = await db.$queryRaw<{ threadId: number; count: number; firstId: number }[]>`
    SELECT r.thread_id AS "threadId", fresh.count, fresh.first_id AS "firstId"
    FROM thread_reading r
    JOIN thread t ON t.id = r.thread_id AND t.last_activity_at > r.seen_until
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, (array_agg(one.id))[1] AS first_id
      FROM (
        SELECT p.id FROM post p
        WHERE p.thread_id = r.thread_id AND p.created_at > r.seen_until AND p.role <> 'OPENING'
          AND p.author_id <> ${memberId} ${seen}
        ORDER BY p.created_at, p.id LIMIT ${most}
      ) AS one
    ) AS fresh
    WHERE r.member_id = ${memberId} AND r.thread_id = ANY (${[...threadIds]}::int[]) AND fresh.count > 0`;
  const byThread = new Map(found.map(({ threadId, ...fresh }) => [threadId, fresh]));
  return threadIds.map((id) => byThread.get(id));
}

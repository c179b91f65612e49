import { Prisma, Role } from '@embassy/database';
import { audiencesOf } from '../../kernel/audience.ts';

/** The tables that the conditions here speak of. A post's thread is where the post is now: threads get merged. */
export const notificationTables = Prisma.sql`notification n
  LEFT JOIN post p ON p.id = n.post_id
  LEFT JOIN comment c ON c.id = n.comment_id
  LEFT JOIN thread t ON t.id = COALESCE(p.thread_id, n.thread_id)`;

/** Each role with each audience it belongs to. */
const admitted = Prisma.join(
  Object.values(Role).flatMap((role) =>
    audiencesOf(role).map((audience) => Prisma.sql`(${role}::role, ${audience})`),
  ),
);

/**
 * Whether member `m` may read what is told, over `t`, `p` and `c`: everything stands, and the thread's audience
 * admits them. Moderators see no more here: nobody needs to be told of what was taken down.
 */
export const readableSql = Prisma.sql`(t.state = 'VISIBLE' AND (p.id IS NULL OR p.state = 'VISIBLE')
  AND (c.id IS NULL OR c.state = 'VISIBLE') AND (m.role, t.audience) IN (VALUES ${admitted}))`;

/** Whether notification `n` to member `m` is in the inbox: readable, or about what happened to their own writing. */
export const inInboxSql = Prisma.sql`(n.kind = 'MODERATION' OR ${readableSql})`;

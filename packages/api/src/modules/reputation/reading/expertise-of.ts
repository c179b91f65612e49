import { Prisma, type Reader } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { listedThreadsSql } from '../../threads/index.ts';

/** What a member’s posts about something brought them. */
export type Expertise = { id: number; points: number; posts: number };

/** How many of the newest entries are looked at: whoever has more is known by them. */
const entries = 3000;

/** The tags or products that brought a member most, among threads that the viewer may read. */
export async function expertiseOf(
  db: Reader,
  viewer: Viewer,
  memberId: number,
  { about, count }: { about: 'tag' | 'product'; count: number },
): Promise<Expertise[]> {
  const [subject, join] =
    about === 'tag'
      ? [Prisma.sql`x.tag_id`, Prisma.sql`JOIN thread_tag x ON x.thread_id = t.id`]
      : [Prisma.sql`t.product_id`, Prisma.empty];
  return db.$queryRaw<Expertise[]>`
    SELECT ${subject} AS id, sum(earned.points)::int AS points, count(*)::int AS posts
    FROM (
      SELECT f.post_id, sum(latest.points) AS points
      FROM (
        SELECT fact_id, points FROM reputation_entry WHERE member_id = ${memberId} ORDER BY id DESC LIMIT ${entries}
      ) latest
      JOIN reputation_fact f ON f.id = latest.fact_id AND f.author_id = ${memberId}
      GROUP BY f.post_id HAVING sum(latest.points) > 0
    ) earned
    JOIN post p ON p.id = earned.post_id JOIN thread t ON t.id = p.thread_id ${join}
    WHERE ${subject} IS NOT NULL AND ${listedThreadsSql(viewer)}
    GROUP BY 1 ORDER BY points DESC, 1 LIMIT ${count}`;
}

import { type PostRole, Prisma, type Reader } from '@embassy/database';
import { plainTextOf } from '../../../kernel/markdown/index.ts';

/** Characters of a post's HTML that are read; looking for words costs time with every one. */
const LENGTH = 12_000;

export type PostText = { id: number; threadId: number; role: PostRole; language: string; text: string };

/**
 * What the posts of these threads say now, in one query: the opening one of each, then the accepted, then the best, as
 * many as `each` says. The threads must be listed for the viewer.
 */
export async function postsOf(db: Reader, threadIds: readonly number[], each: number): Promise<PostText[]> {
  if (threadIds.length === 0) return [];
  const rows = await db.$queryRaw<(Omit<PostText, 'text'> & { html: string })[]>`
    SELECT p.id, p.thread_id AS "threadId", p.role, p.language, left(p.html, ${LENGTH}) AS html
    FROM thread t CROSS JOIN LATERAL (
      SELECT * FROM post WHERE thread_id = t.id AND state = 'VISIBLE'
      ORDER BY role, accepted_at NULLS LAST, score DESC, id LIMIT ${each}
    ) AS p
    WHERE t.id IN (${Prisma.join([...threadIds])})
    ORDER BY p.thread_id, p.role, p.accepted_at NULLS LAST, p.score DESC, p.id`;
  // Half a tag at the end is no text.
  return rows.map(({ html, ...post }) => ({ ...post, text: plainTextOf(html.replace(/<[^>]*$/, '')) }));
}

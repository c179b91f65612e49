import { Prisma, type Reader } from '@embassy/database';
import { type Measures, type PostMetricName, postMetrics } from '../../trust/index.ts';
import { waysToMeasurePosts } from './ways-to-measure-posts.ts';

/**
 * Posts that can earn something: they stand, and belong to their author. Whoever left earns nothing, and neither does
 * what had become everybody's where it came from.
 */
export const earningPosts = Prisma.sql`
  post p JOIN thread t ON t.id = p.thread_id JOIN member m ON m.id = p.author_id
  LEFT JOIN post_origin o ON o.post_id = p.id`;
export const canEarn = Prisma.sql`
  p.state = 'VISIBLE' AND t.state = 'VISIBLE' AND m.state <> 'LEFT' AND o.community_wiki_at IS NULL`;

export type MeasuredPost = { postId: number; authorId: number; measured: Measures };

/** What is known of posts that can earn something, in one query: what is asked for and nothing else. */
export async function measurePosts(
  db: Reader,
  postIds: readonly number[],
  asked: readonly PostMetricName[],
): Promise<MeasuredPost[]> {
  if (postIds.length === 0 || asked.length === 0) return [];
  const columns = asked.map((name) => Prisma.sql`${name}::text, ${waysToMeasurePosts[name]}`);
  const rows = await db.$queryRaw<{ postId: number; authorId: number; measured: Measures }[]>`
    SELECT p.id AS "postId", p.author_id AS "authorId", jsonb_build_object(${Prisma.join(columns)}) AS measured
    FROM ${earningPosts} WHERE p.id = ANY(${[...postIds]}::int[]) AND ${canEarn} ORDER BY p.created_at, p.id`;
  return rows.map((row) => ({ ...row, measured: plain(row.measured) }));
}

/** JSON knows whole numbers and others alike. */
function plain(measured: Measures): Measures {
  return Object.fromEntries(
    Object.entries(measured).map(([name, value]) => [
      name,
      postMetrics[name as PostMetricName].unit === 'yes or no' ? value === true : Number(value),
    ]),
  );
}

import type { Reader } from '@embassy/database';
import type { Viewer } from '../../kernel/viewer.ts';
import { listedThreadsSql } from '../threads/index.ts';

/** How many of somebody's answers are looked at: whoever has more is known by then. */
const most = 500;

/** What somebody has answered about a product. */
export interface OnProduct {
  productName: string;
  answers: number;
  accepted: number;
}

/** What authors have answered about products, as far as the viewer may read it; for a whole page in one query. */
export async function answersOnProduct(
  db: Reader,
  viewer: Viewer,
  pairs: readonly { authorId: number; productId: number }[],
): Promise<(OnProduct | null)[]> {
  const found = await db.$queryRaw<({ authorId: number; productId: number } & OnProduct)[]>`
    SELECT author.id AS "authorId", t.product_id AS "productId", product.name AS "productName",
      count(*)::int AS answers, count(latest.accepted_at)::int AS accepted
    FROM (SELECT DISTINCT unnest(${pairs.map(({ authorId }) => authorId)}::int[]) AS id) AS author
    CROSS JOIN LATERAL (
      SELECT p.thread_id, p.accepted_at FROM post p
      WHERE p.author_id = author.id AND p.role = 'ANSWER' AND p.state = 'VISIBLE'
      ORDER BY p.created_at DESC, p.id DESC LIMIT ${most}
    ) AS latest
    JOIN thread t ON t.id = latest.thread_id
    JOIN product ON product.id = t.product_id
    WHERE t.product_id = ANY (${pairs.map(({ productId }) => productId)}::int[]) AND ${listedThreadsSql(viewer)}
    GROUP BY author.id, t.product_id, product.name`;
  const key = (pair: { authorId: number; productId: number }) => `${pair.authorId}:${pair.productId}`;
  const known = new Map(found.map((one) => [key(one), one]));
  return pairs.map((pair) => known.get(key(pair)) ?? null);
}

import type { Reader } from '@embassy/database';
import { listedSql } from './board.ts';
import type { Highlight } from './highlights.ts';

/** So many days are looked back. */
export const firstHelpDays = 28;

/**
 * Those who answered the first questions that members asked here lately, by how many of these they answered. Only what
 * everybody may read, and answers that nobody found unhelpful on the whole.
 */
export function findFirstHelpers(db: Reader, count: number, now: Date): Promise<Highlight[]> {
  const since = new Date(now.getTime() - firstHelpDays * 86_400_000);
  return db.$queryRaw<Highlight[]>`
    SELECT m.id AS "memberId", count(DISTINCT t.author_id)::float8 AS weight,
      count(DISTINCT t.author_id)::int AS amount, 0 AS usual
    FROM thread t
    JOIN post p ON p.thread_id = t.id AND p.role = 'ANSWER' AND p.state = 'VISIBLE' AND p.score >= 0
      AND p.author_id <> t.author_id
    JOIN member m ON m.id = p.author_id
    WHERE t.created_at >= ${since} AND t.kind = 'QUESTION' AND t.state = 'VISIBLE' AND t.audience = 'public'
      AND NOT EXISTS (
        SELECT FROM thread earlier WHERE earlier.author_id = t.author_id AND earlier.kind = 'QUESTION'
          AND (earlier.created_at, earlier.id) < (t.created_at, t.id)
      )
      AND ${listedSql}
    GROUP BY m.id ORDER BY amount DESC, m.id LIMIT ${count}`;
}

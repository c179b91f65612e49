import type { Reader } from '@embassy/database';
import { listedSql } from './board.ts';
import { placesOf } from './places.rules.ts';

/** A member who answered first questions. */
export type FirstHelper = { id: number; place: number; newcomers: number };

/** So many days are looked back. */
export const firstHelpDays = 28;

/**
 * Those who answered the first questions that members asked here lately, by how many of these they answered. Only what
 * everybody may read, and answers that nobody found unhelpful on the whole.
 */
export async function firstHelpers(db: Reader, count: number, now: Date): Promise<FirstHelper[]> {
  const since = new Date(now.getTime() - firstHelpDays * 86_400_000);
  const rows = await db.$queryRaw<{ id: number; newcomers: number }[]>`
    SELECT m.id, count(DISTINCT t.author_id)::int AS newcomers
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
    GROUP BY m.id ORDER BY newcomers DESC, m.id LIMIT ${count}`;
  const places = placesOf(
    rows.map(({ newcomers }) => newcomers),
    { before: 0, more: 0 },
  );
  return rows.map((row, i) => ({ ...row, place: places[i]! }));
}

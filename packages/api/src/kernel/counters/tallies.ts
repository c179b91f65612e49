import { Prisma, type Transaction } from '@embassy/database';
import type { CounterDifference } from './check-counters.ts';

/**
 * What was answered to polls by name, counted from the answers: how many answered a question at all (option -1), chose an
 * option, gave it a place (the value) or gave a rating (option 0). `tallyOf` of the room panels counts the same way as
 * answers come. Of anonymous polls the counts are all that there is.
 */
const answered = `
  SELECT q.id AS question_id, t.option, t.value, count(*)::int AS count
  FROM poll_response r CROSS JOIN LATERAL jsonb_array_elements(r.answers) AS a (answer)
  JOIN poll_question q ON q.id = (a.answer->>'question')::int
  CROSS JOIN LATERAL (
    SELECT -1 AS option, 0 AS value
    UNION ALL
    SELECT CASE q.kind WHEN 'RATING' THEN 0 ELSE pick::int END,
      CASE q.kind WHEN 'RATING' THEN pick::int WHEN 'RANKING' THEN place::int ELSE 0 END
    FROM jsonb_array_elements_text(a.answer->'picks') WITH ORDINALITY AS p (pick, place)
  ) t
  GROUP BY q.id, t.option, t.value`;

const kept = `
  SELECT k.* FROM poll_tally k JOIN poll_question q ON q.id = k.question_id JOIN poll p ON p.id = q.poll_id
  WHERE NOT p.anonymous`;

/** Counts that differ; a row that is not there counts none. */
const wrong = `
  SELECT question_id, option, value, coalesce(k.count, 0) AS kept, coalesce(e.count, 0) AS expected
  FROM (${kept}) k FULL JOIN (${answered}) e USING (question_id, option, value)
  WHERE coalesce(k.count, 0) <> coalesce(e.count, 0)`;

type Wrong = { id: number; option: number; value: number; kept: number; expected: number };

/** Counts of polls that are not what was answered, of at most `limit`. */
export async function checkTallies(tx: Transaction, limit: number): Promise<CounterDifference[]> {
  const rows = await tx.$queryRaw<Wrong[]>(
    Prisma.raw(`SELECT question_id AS id, option, value, kept, expected FROM (${wrong}) w
      ORDER BY question_id, option, value LIMIT ${Math.trunc(limit)}`),
  );
  return rows.map(({ id, option, value, ...counts }) => ({
    ...{ table: 'poll_tally', id, column: `count of option ${option}, value ${value}` },
    ...{ kept: String(counts.kept), expected: String(counts.expected) },
  }));
}

/** Makes them what was answered. Returns how many were changed. */
export function rebuildTallies(tx: Transaction): Promise<number> {
  return tx.$executeRaw(
    Prisma.raw(`INSERT INTO poll_tally (question_id, option, value, count)
      SELECT question_id, option, value, expected FROM (${wrong}) w
      ON CONFLICT (question_id, option, value) DO UPDATE SET count = excluded.count`),
  );
}

import type { Reader } from '@embassy/database';
import { supportWeights } from './support-weights.ts';
import { type SupportBySegment, type SupportersAlike, supportBySegment } from './weighted-support.rules.ts';

/**
 * Who supports these ideas, counted by what weighs: found by the votes of their opening posts alone. No name leaves the
 * database. What nobody knows who cast, as imported votes, weighs one.
 */
export async function loadSupport(
  db: Reader,
  ids: readonly number[],
): Promise<Map<number, SupportBySegment>> {
  const rows = await db.$queryRaw<(SupportersAlike & { threadId: number })[]>`
    SELECT i.thread_id AS "threadId", s.tier, coalesce(s.trust, 0)::int AS trust, o.member_id IS NOT NULL AS owns,
      coalesce(v.cast_at < m.joined_at + make_interval(days => ${supportWeights.newcomerDays}::int), FALSE) AS newcomer,
      count(*)::int AS count
    FROM unnest(${[...ids]}::int[]) AS wanted (id)
    JOIN idea i ON i.thread_id = wanted.id
    JOIN post p ON p.thread_id = i.thread_id AND p.role = 'OPENING'
    JOIN vote v ON v.post_id = p.id AND v.withdrawn_at IS NULL AND v.value > 0
    LEFT JOIN member m ON m.id = v.member_id
    LEFT JOIN standing s ON s.member_id = v.member_id
    LEFT JOIN owned_product o ON o.member_id = v.member_id AND o.product_id = i.product_id
    GROUP BY 1, 2, 3, 4, 5`;
  const byIdea = Map.groupBy(rows, ({ threadId }) => threadId);
  return new Map(ids.map((id) => [id, supportBySegment(byIdea.get(id) ?? [])]));
}

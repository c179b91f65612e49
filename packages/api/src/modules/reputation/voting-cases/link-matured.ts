import type { Transaction } from '@embassy/database';

/**
 * Votes that begin to count become part of the cases that they were part of before: another fact, the same vote. Whoever
 * decides such a case meanwhile waits, and decides upon both. Returns the cases that count for nothing already, which
 * are to be written down anew.
 * @param factIds the votes as they were written down last, before they began to count
 */
export async function linkMatured(tx: Transaction, factIds: readonly number[]): Promise<number[]> {
  const linked = await tx.$queryRaw<{ caseId: number }[]>`
    INSERT INTO voting_case_fact (case_id, fact_id)
    SELECT c.id, later.id FROM reputation_fact f
    JOIN reputation_fact later ON later.kind = f.kind AND later.source_id = f.source_id AND later.turn = f.turn + 1
    JOIN voting_case_fact cf ON cf.fact_id = f.id
    JOIN voting_case c ON c.id = cf.case_id
    WHERE f.id = ANY(${[...factIds]}::int[])
    ORDER BY c.id, later.id FOR SHARE OF c
    ON CONFLICT DO NOTHING RETURNING case_id AS "caseId"`;
  if (linked.length === 0) return [];
  const ids = linked.map(({ caseId }) => caseId);
  // Asked after the lock, so that what was decided before it is seen.
  const cases = await tx.votingCase.findMany({
    where: { id: { in: ids }, state: 'DISCOUNTED' },
    select: { id: true },
  });
  return cases.map(({ id }) => id);
}

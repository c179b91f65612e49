import type { Reader } from '@embassy/database';

/** Why each of the members was last suspended, in one query; null for who never was. */
export async function suspensionReasons(
  db: Reader,
  memberIds: readonly number[],
): Promise<(string | null)[]> {
  const entries = await db.auditEntry.findMany({
    where: { subjectKind: 'member', subjectId: { in: [...memberIds] }, action: 'suspend member' },
    select: { subjectId: true, reason: true },
    orderBy: { id: 'desc' },
    distinct: ['subjectId'],
  });
  const reasons = new Map(entries.map(({ subjectId, reason }) => [subjectId, reason]));
  return memberIds.map((id) => reasons.get(id) ?? null);
}

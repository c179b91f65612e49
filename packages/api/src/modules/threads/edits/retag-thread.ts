import { Prisma, type Thread, type Transaction } from '@embassy/database';

/**
 * Gives a thread other tags and keeps their counters, which count public threads that stand.
 * The thread must be locked.
 */
export async function retagThread(
  tx: Transaction,
  thread: Pick<Thread, 'id' | 'state' | 'mergedIntoId' | 'audience'>,
  tagIds: readonly number[],
): Promise<void> {
  const before = (await tx.threadTag.findMany({ where: { threadId: thread.id } })).map(({ tagId }) => tagId);
  const gone = before.filter((id) => !tagIds.includes(id));
  const come = tagIds.filter((id) => !before.includes(id));
  if (gone.length === 0 && come.length === 0) return;
  await tx.threadTag.deleteMany({ where: { threadId: thread.id, tagId: { in: gone } } });
  await tx.threadTag.createMany({ data: come.map((tagId) => ({ threadId: thread.id, tagId })) });
  if (thread.state !== 'VISIBLE' || thread.mergedIntoId !== null || thread.audience !== 'public') return;
  // One statement in the order of ids, so that two threads that swap tags never wait for each other in a ring.
  await tx.$executeRaw(Prisma.sql`
    WITH locked AS (
      SELECT id FROM tag WHERE id = ANY (${[...gone, ...come]}::int[]) ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE tag SET thread_count = thread_count + CASE WHEN tag.id = ANY (${come}::int[]) THEN 1 ELSE -1 END
    FROM locked WHERE tag.id = locked.id`);
}

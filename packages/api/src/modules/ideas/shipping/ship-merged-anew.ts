import { type Database, Prisma } from '@embassy/database';
import { lockDuplicates } from '../../answers/index.ts';
import { mergedIntoSql } from '../merging/merged-sql.ts';
import { shipAnew } from './ship-anew.ts';

/**
 * Writes down anew with whose help the ideas were shipped that this thread stands merged into, at any remove: it went
 * out of sight or came back, and credits its author as long as it is to be seen.
 */
export async function shipMergedAnew(
  db: Database,
  { threadId, actorId }: { threadId: number; actorId: number },
  now = new Date(),
): Promise<void> {
  const above = mergedIntoSql(Prisma.sql`${threadId}::int`);
  const isMerged = await db.$queryRaw<object[]>`SELECT FROM ${above} AS above LIMIT 1`;
  if (isMerged.length === 0) return;
  await db.$transaction(async (tx) => {
    // Nothing is merged or taken apart meanwhile.
    await lockDuplicates(tx);
    const shipped = await tx.$queryRaw<{ id: number }[]>`
      SELECT t.id FROM thread t JOIN idea i ON i.thread_id = t.id
      WHERE t.id IN (SELECT id FROM ${above} AS above) AND i.meaning = 'COMPLETED'
      ORDER BY t.id FOR NO KEY UPDATE OF t`;
    for (const { id } of shipped) await shipAnew(tx, id, { actorId, now });
  });
}

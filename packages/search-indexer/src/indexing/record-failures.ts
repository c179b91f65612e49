import { Prisma, type Transaction } from '@embassy/database';
import type { IndexFailure, SearchEngine } from '../contract.ts';
import type { ThreadSelection } from '../documents/load-threads.ts';

/** Keeps which of the threads that were tried could not be indexed, and forgets those that could be again. */
export async function recordFailures(
  tx: Transaction,
  { name: engine }: SearchEngine,
  tried: ThreadSelection,
  failures: readonly IndexFailure[],
): Promise<void> {
  const chosen =
    'after' in tried
      ? Prisma.sql`thread_id > ${tried.after} AND thread_id <= ${tried.upTo}`
      : Prisma.sql`thread_id = ANY(${[...tried]}::int[])`;
  await tx.$executeRaw`DELETE FROM search_failure WHERE engine = ${engine} AND ${chosen}`;
  if (failures.length === 0) return;
  await tx.searchFailure.createMany({
    data: failures.map(({ threadId, reason }) => ({ engine, threadId, reason: reason.slice(0, 1_000) })),
    skipDuplicates: true,
  });
}

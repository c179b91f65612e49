import type { Reader } from '@embassy/database';
import { batched } from '../../kernel/batched.ts';

/** Who answers for the store that an idea was nominated for; nobody where it was nominated for none. */
async function staffOfIdeas(
  db: Reader,
  threadIds: readonly number[],
): Promise<Map<number, ReadonlySet<number>>> {
  const rows = await db.$queryRaw<{ threadId: number; memberIds: number[] }[]>`
    SELECT i.thread_id AS "threadId", array_agg(s.member_id) AS "memberIds"
    FROM idea i JOIN store_staff s ON s.store_id = i.store_id
    WHERE i.thread_id = ANY(${[...threadIds]}::int[]) GROUP BY i.thread_id`;
  return new Map(rows.map(({ threadId, memberIds }) => [threadId, new Set(memberIds)]));
}

const nobody: ReadonlySet<number> = new Set();

/** The same of one idea, asked once for all that a request wants to know of. */
export function loadStaffOf(context: { db: Reader }, threadId: number): Promise<ReadonlySet<number>> {
  return batched(context, staffOfIdeas, async (threadIds: readonly number[]) => {
    const found = await staffOfIdeas(context.db, threadIds);
    return threadIds.map((id) => found.get(id) ?? nobody);
  }).load(threadId);
}

/** Who answers for the idea's store, in a transaction. */
export async function answersFor(tx: Reader, threadId: number): Promise<ReadonlySet<number>> {
  return (await staffOfIdeas(tx, [threadId])).get(threadId) ?? nobody;
}

/** Whether somebody decides on an idea as one who answers for its store: not on what they nominated themselves. */
export function decidesForStore(
  staff: ReadonlySet<number>,
  { authorId, actorId }: { authorId: number | null; actorId: number },
): boolean {
  return staff.has(actorId) && authorId !== actorId;
}

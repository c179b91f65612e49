import { emit, type Transaction } from '@embassy/database';
import { loadContributors } from './load-contributors.ts';

/**
 * Writes down with whose help an idea was shipped, or that it was not after all. What stands already stays: however often
 * an idea goes back and forth, at any time each contributor has one shipment or none. The thread must be locked.
 */
export async function shipAnew(
  tx: Transaction,
  threadId: number,
  { actorId, now }: { actorId: number; now: Date },
): Promise<void> {
  const idea = await tx.idea.findUnique({ where: { threadId }, select: { meaning: true } });
  if (!idea) return;
  const wanted =
    idea.meaning === 'COMPLETED' ? ((await loadContributors(tx, [threadId])).get(threadId) ?? []) : [];
  const standing = await tx.ideaShipment.findMany({ where: { threadId, withdrawnAt: null } });
  const same = (a: { memberId: number; part: string }, b: { memberId: number; part: string }) =>
    a.memberId === b.memberId && a.part === b.part;
  const gone = standing.filter((one) => !wanted.some((other) => same(one, other)));
  const added = wanted.filter((one) => !standing.some((other) => same(one, other)));
  if (gone.length > 0) {
    await tx.ideaShipment.updateMany({
      where: { id: { in: gone.map(({ id }) => id) } },
      data: { withdrawnAt: now },
    });
  }
  if (added.length > 0) {
    await tx.ideaShipment.createMany({ data: added.map((one) => ({ ...one, threadId, shippedAt: now })) });
  }
  for (const postId of new Set([...gone, ...added].map((one) => one.postId))) {
    await emit(tx, 'idea.shipment_changed', { threadId, postId, actorId });
  }
}

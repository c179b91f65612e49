import { emit, type Transaction } from '@embassy/database';

type Withdrawal = { threadId: number; actorId: number; now: Date };

/**
 * Withdraws the acceptance that stands in the thread, with all that was kept from it; without one it changes nothing.
 * The thread must be locked. For whoever takes the answer out of sight or to another thread as well as for the asker.
 */
export async function withdrawStandingAcceptance(
  tx: Transaction,
  { threadId, actorId, now }: Withdrawal,
): Promise<void> {
  const standing = await tx.acceptance.findFirst({
    where: { threadId, withdrawnAt: null },
    include: { post: { select: { authorId: true } } },
  });
  if (!standing) return;
  const { id: acceptanceId, postId } = standing;
  await tx.acceptance.update({ where: { id: acceptanceId }, data: { withdrawnAt: now } });
  await tx.post.update({ where: { id: postId }, data: { acceptedAt: null } });
  await tx.thread.update({ where: { id: threadId }, data: { solvedAt: null } });
  await tx.member.update({
    where: { id: standing.post.authorId },
    data: { acceptedCount: { decrement: 1 } },
  });
  await emit(tx, 'acceptance.withdrawn', { acceptanceId, threadId, postId, actorId });
}

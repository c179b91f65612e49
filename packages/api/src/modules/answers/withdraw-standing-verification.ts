import { emit, type Transaction } from '@embassy/database';

type Withdrawal = { postId: number; threadId: number; actorId: number; now: Date };

/** Withdraws the verification that stands for the post; without one it changes nothing. The thread must be locked. */
export async function withdrawStandingVerification(
  tx: Transaction,
  { postId, threadId, actorId, now }: Withdrawal,
): Promise<void> {
  const standing = await tx.brandVerification.findFirst({
    where: { postId, withdrawnAt: null },
    select: { id: true },
  });
  if (!standing) return;
  await tx.brandVerification.update({ where: { id: standing.id }, data: { withdrawnAt: now } });
  await tx.post.update({ where: { id: postId }, data: { verifiedAt: null } });
  const { _max } = await tx.post.aggregate({ where: { threadId }, _max: { verifiedAt: true } });
  await tx.thread.update({ where: { id: threadId }, data: { verifiedAt: _max.verifiedAt } });
  await emit(tx, 'verification.withdrawn', { verificationId: standing.id, threadId, postId, actorId });
}

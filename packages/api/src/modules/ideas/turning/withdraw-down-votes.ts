import { emit, type Transaction } from '@embassy/database';

/** Takes back what was voted down on a post: an idea is supported or not. The thread must be locked. */
export async function withdrawDownVotes(
  tx: Transaction,
  { postId, threadId, now }: { postId: number; threadId: number; now: Date },
): Promise<void> {
  const votes = await tx.vote.findMany({
    where: { postId, value: -1, withdrawnAt: null },
    select: { id: true, memberId: true },
  });
  if (votes.length === 0) return;
  await tx.vote.updateMany({ where: { id: { in: votes.map(({ id }) => id) } }, data: { withdrawnAt: now } });
  const post = await tx.post.update({
    where: { id: postId },
    data: { score: { increment: votes.length }, downCount: { decrement: votes.length } },
    select: { role: true, score: true },
  });
  if (post.role === 'OPENING')
    await tx.thread.update({ where: { id: threadId }, data: { score: post.score } });
  for (const { id: voteId, memberId } of votes) {
    if (memberId === null) continue;
    await emit(tx, 'vote.withdrawn', { voteId, postId, threadId, actorId: memberId, value: -1 });
  }
}

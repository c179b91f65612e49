import type { Thread, Transaction } from '@embassy/database';
import { kinds } from '../../threads/index.ts';

/**
 * Carries the posts of one thread over to another, the opening one as an answer or a reply, with all that hangs on
 * them and the counters of the receiving thread. Returns the id of the opening one. Both threads must be locked.
 */
export async function carryPosts(tx: Transaction, from: Thread, into: Thread): Promise<number> {
  const opening = await tx.post.findFirstOrThrow({
    where: { threadId: from.id, role: 'OPENING' },
    select: { id: true, authorId: true, state: true },
  });
  const stands = opening.state === 'VISIBLE' ? 1 : 0;
  await tx.post.updateMany({
    where: { threadId: from.id, role: { not: 'OPENING' } },
    data: { threadId: into.id },
  });
  await tx.post.update({
    where: { id: opening.id },
    data: { threadId: into.id, role: kinds[into.kind].followedBy },
  });
  await tx.notification.updateMany({ where: { threadId: from.id }, data: { threadId: into.id } });
  await tx.member.update({
    where: { id: opening.authorId },
    data: { answerCount: { increment: stands } },
  });
  const verified = [from.verifiedAt, into.verifiedAt].filter((at) => at !== null).map(Number);
  const fresher = from.lastActivityAt > into.lastActivityAt ? from : into;
  await tx.thread.update({
    where: { id: into.id },
    data: {
      answerCount: { increment: from.answerCount + stands },
      viewCount: { increment: from.viewCount },
      verifiedAt: verified.length > 0 ? new Date(Math.max(...verified)) : null,
      lastActivityAt: fresher.lastActivityAt,
      lastActorId: fresher.lastActorId,
    },
  });
  return opening.id;
}

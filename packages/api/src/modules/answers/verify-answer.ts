import { emit, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { demand } from '../../kernel/refusal.ts';
import { answersFor } from '../stores/index.ts';
import { requirePost } from '../threads/index.ts';
import { canVerify } from './answers.policy.ts';
import { withdrawStandingVerification } from './withdraw-standing-verification.ts';

/** Says for the brand that an answer is right. Several to a question can be, one to an idea; the same again changes nothing. */
export async function verifyAnswer(
  { db, actor, viewer, now }: ActionContext,
  { postId }: { postId: number },
): Promise<void> {
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, postId);
    const author = await tx.member.findUniqueOrThrow({
      where: { id: post.authorId },
      select: { id: true, role: true },
    });
    const staff = await answersFor(tx, post.threadId);
    demand(canVerify(actor, { ...post, author }, post.thread, staff));
    if (post.verifiedAt) return;
    const { threadId } = post;
    if (post.thread.kind === 'IDEA') await withdrawOthers(tx, { threadId, actorId: actor.id, now });
    const { id: verificationId } = await tx.brandVerification.create({
      data: { postId, verifiedById: actor.id, verifiedAt: now },
      select: { id: true },
    });
    await tx.post.update({ where: { id: postId }, data: { verifiedAt: now } });
    await tx.thread.update({ where: { id: threadId }, data: { verifiedAt: now } });
    await emit(tx, 'answer.verified', { verificationId, threadId, postId, actorId: actor.id });
  });
}

/** An idea has one answer of the brand: another takes the place of the one before. */
async function withdrawOthers(
  tx: Transaction,
  { threadId, actorId, now }: { threadId: number; actorId: number; now: Date },
): Promise<void> {
  const before = await tx.post.findMany({
    where: { threadId, verifiedAt: { not: null } },
    select: { id: true },
  });
  for (const { id: postId } of before) {
    await withdrawStandingVerification(tx, { postId, threadId, actorId, now });
  }
}

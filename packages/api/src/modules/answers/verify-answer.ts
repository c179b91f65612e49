import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { demand } from '../../kernel/refusal.ts';
import { requirePost } from '../threads/index.ts';
import { canVerify } from './answers.policy.ts';

/** Says for the brand that an answer is right. Several in a thread can be; the same again changes nothing. */
export async function verifyAnswer(
  { db, actor, viewer, now }: ActionContext,
  { postId }: { postId: number },
): Promise<void> {
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, postId);
    demand(canVerify(actor, post, post.thread));
    if (post.verifiedAt) return;
    const { threadId } = post;
    const { id: verificationId } = await tx.brandVerification.create({
      data: { postId, verifiedById: actor.id, verifiedAt: now },
      select: { id: true },
    });
    await tx.post.update({ where: { id: postId }, data: { verifiedAt: now } });
    await tx.thread.update({ where: { id: threadId }, data: { verifiedAt: now } });
    await emit(tx, 'answer.verified', { verificationId, threadId, postId, actorId: actor.id });
  });
}

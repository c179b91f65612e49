import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { demand } from '../../kernel/refusal.ts';
import { answersFor } from '../stores/index.ts';
import { requirePost } from '../threads/index.ts';
import { canVerify } from './answers.policy.ts';
import { withdrawStandingVerification } from './withdraw-standing-verification.ts';

/** Takes the brand's word for an answer back, whoever of the staff gave it; when there is none it changes nothing. */
export async function withdrawVerification(
  { db, actor, viewer, now }: ActionContext,
  { postId }: { postId: number },
): Promise<void> {
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, postId);
    // Whoever wrote it may have left the team since.
    const staff = await answersFor(tx, post.threadId);
    demand(canVerify(actor, { ...post, author: actor }, post.thread, staff));
    if (!post.verifiedAt) return;
    await withdrawStandingVerification(tx, { postId, threadId: post.threadId, actorId: actor.id, now });
  });
}

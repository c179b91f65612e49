import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { demand } from '../../kernel/refusal.ts';
import { requirePost } from '../threads/index.ts';
import { canAccept } from './answers.policy.ts';
import { withdrawStandingAcceptance } from './withdraw-standing-acceptance.ts';

/** Takes the asker's acceptance of this answer back; when it is not accepted it changes nothing. */
export async function withdrawAcceptance(
  { db, actor, viewer, now }: ActionContext,
  { postId }: { postId: number },
): Promise<void> {
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, postId);
    demand(canAccept(actor, post, post.thread));
    if (!post.acceptedAt) return;
    await withdrawStandingAcceptance(tx, { threadId: post.threadId, actorId: actor.id, now });
  });
}

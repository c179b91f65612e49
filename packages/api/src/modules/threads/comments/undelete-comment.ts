import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demand } from '../../../kernel/refusal.ts';
import { requiredReason } from '../../../kernel/required-reason.ts';
import { changeCommentState } from '../state/change-comment-state.ts';
import { requireComment } from '../threads.access.ts';
import { canUndelete } from '../threads.policy.ts';

/** `reason`: why; moderators must say so when the comment is not theirs. */
type Input = { commentId: number; reason?: string | null };

/** Brings a deleted comment back. Doing it again changes nothing. */
export async function undeleteComment(context: ActionContext, input: Input): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const comment = await requireComment(tx, viewer, input.commentId, { ownDeleted: true });
    if (comment.state === 'VISIBLE') return;
    demand(canUndelete(actor, comment, comment.post.thread));
    const reason = requiredReason(actor, comment.authorId, input.reason);
    await changeCommentState(tx, comment, { to: 'VISIBLE', reason, actorId: actor.id });
    if (comment.authorId === actor.id) return;
    const subject = { kind: 'comment', id: comment.id } as const;
    await audit(tx, { actorId: actor.id, action: 'undelete comment', subject, reason });
  });
}

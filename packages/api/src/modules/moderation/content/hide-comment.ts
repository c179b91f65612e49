import type { ActionContext } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demand } from '../../../kernel/refusal.ts';
import { changeCommentState, requireComment } from '../../threads/index.ts';
import { demandModerator } from '../demand-moderator.ts';
import { canUnhide } from './content.policy.ts';

export type HideCommentInput = { commentId: number; reason: string };

/** Takes a comment out of everybody's sight but the moderators'. Doing it again changes nothing. */
export async function hideComment(context: ActionContext, input: HideCommentInput): Promise<void> {
  await setState(context, input, 'HIDDEN');
}

/** Brings a hidden comment back into sight. Doing it again changes nothing. */
export async function unhideComment(context: ActionContext, input: HideCommentInput): Promise<void> {
  await setState(context, input, 'VISIBLE');
}

async function setState(context: ActionContext, input: HideCommentInput, to: 'HIDDEN' | 'VISIBLE') {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer } = context;
  await db.$transaction(async (tx) => {
    const comment = await requireComment(tx, viewer, input.commentId);
    if (comment.state === to) return;
    if (to === 'VISIBLE') demand(canUnhide(comment.state));
    await changeCommentState(tx, comment, { to, reason, actorId: actor.id });
    await audit(tx, {
      actorId: actor.id,
      action: to === 'HIDDEN' ? 'hide comment' : 'unhide comment',
      subject: { kind: 'comment', id: comment.id },
      reason,
    });
  });
}

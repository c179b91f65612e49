import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Conflict } from '../../../kernel/errors/index.ts';
import { renderInlineMarkdown } from '../../../kernel/markdown/index.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { demand } from '../../../kernel/refusal.ts';
import { requiredReason } from '../../../kernel/required-reason.ts';
import { forgetDraft } from '../drafts/forget-draft.ts';
import { requireComment } from '../threads.access.ts';
import { canEdit } from '../threads.policy.ts';
import { demandWithinTrust } from '../within-trust.ts';
import { linkPolicy, writeComment } from '../write-markdown.ts';

export type EditCommentInput = {
  commentId: number;
  /** The version that the edit started from. */
  version: number;
  markdown: string;
  /** Why; moderators must say so when the comment is not theirs. */
  reason?: string | null;
};

/** Changes a comment's text. The text that it has already changes nothing, whatever the version. */
export async function editComment(context: ActionContext, input: EditCommentInput): Promise<void> {
  const { db, actor, viewer, settings, now } = context;
  requireWriter(actor, now);
  await limit(db, 'edit', actor.id);
  const { rendered, written } = await writeComment(db, settings, input.markdown);

  await db.$transaction(async (tx) => {
    const comment = await requireComment(tx, viewer, input.commentId);
    demand(canEdit(actor, comment, comment.post.thread));
    const reason = requiredReason(actor, comment.authorId, input.reason);
    await forgetDraft(tx, actor.id, `edit-comment:${comment.id}`);
    if (comment.markdown === written.markdown) return;
    demandWithinTrust(actor, rendered, renderInlineMarkdown(comment.markdown, linkPolicy(settings)));
    if (comment.version !== input.version) {
      throw new Conflict({ version: comment.version, text: comment.markdown });
    }
    await tx.comment.update({
      where: { id: comment.id },
      data: { ...written, version: { increment: 1 }, editedAt: now },
      select: { id: true },
    });
    if (comment.authorId !== actor.id) {
      const subject = { kind: 'comment', id: comment.id } as const;
      await audit(tx, { actorId: actor.id, action: 'edit comment', subject, reason });
    }
    const { threadId, id: postId } = comment.post;
    await emit(tx, 'comment.edited', { threadId, postId, commentId: comment.id, actorId: actor.id });
  });
}

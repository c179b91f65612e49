import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { demand } from '../../../kernel/refusal.ts';
import { forgetDraft } from '../drafts/forget-draft.ts';
import { requirePost } from '../threads.access.ts';
import { canComment } from '../threads.policy.ts';
import { demandWithinTrust } from '../within-trust.ts';
import { writeComment } from '../write-markdown.ts';

export type AddCommentInput = { postId: number; markdown: string; idempotencyKey?: string | null };

/** Adds a comment to a post. Returns the comment's id. */
export async function addComment(context: ActionContext, input: AddCommentInput): Promise<number> {
  const { db, actor, viewer, settings, now } = context;
  requireWriter(actor, now);
  await limit(db, 'add comment', actor.id);
  const { rendered, written } = await writeComment(db, settings, input.markdown);
  demandWithinTrust(actor, rendered);

  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'addComment', key: input.idempotencyKey, input },
      async () => {
        const post = await requirePost(tx, viewer, input.postId);
        demand(canComment(actor, post, post.thread));
        const { threadId } = post;
        const comment = await tx.comment.create({
          data: { ...written, postId: post.id, authorId: actor.id, createdAt: now },
          select: { id: true },
        });
        await tx.post.update({ where: { id: post.id }, data: { commentCount: { increment: 1 } } });
        await tx.thread.update({
          where: { id: threadId },
          data: { lastActivityAt: now, lastActorId: actor.id },
        });
        await tx.follow.createMany({
          data: [{ memberId: actor.id, kind: 'THREAD', subjectId: threadId }],
          skipDuplicates: true,
        });
        await forgetDraft(tx, actor.id, `comment:${post.id}`);
        await emit(tx, 'comment.added', {
          threadId,
          postId: post.id,
          commentId: comment.id,
          actorId: actor.id,
        });
        return comment.id;
      },
    ),
  );
  return id;
}

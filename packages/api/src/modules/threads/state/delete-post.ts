import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demand } from '../../../kernel/refusal.ts';
import { requiredReason } from '../../../kernel/required-reason.ts';
import { requirePost } from '../threads.access.ts';
import { canDeletePost } from '../threads.policy.ts';
import { changePostState } from './change-post-state.ts';
import { changeThreadState } from './change-thread-state.ts';

export type DeletePostInput = {
  postId: number;
  /** Why; moderators must say so when the post is not theirs. */
  reason?: string | null;
};

/** Deletes a post, reversibly; an opening post takes its thread with it. Doing it again changes nothing. */
export async function deletePost(context: ActionContext, input: DeletePostInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, input.postId, { ownDeleted: true });
    const { thread } = post;
    const opens = post.role === 'OPENING';
    if ((opens ? thread : post).state === 'DELETED') return;
    const answeredByOthers =
      opens &&
      (await tx.post.findFirst({
        where: {
          threadId: thread.id,
          role: { not: 'OPENING' },
          state: 'VISIBLE',
          authorId: { not: actor.id },
        },
        select: { id: true },
      })) !== null;
    demand(canDeletePost(actor, { ...post, answeredByOthers }, thread));
    const reason = requiredReason(actor, post.authorId, input.reason);
    const change = { to: 'DELETED', reason, actorId: actor.id } as const;
    if (opens) await changeThreadState(tx, thread, change);
    else await changePostState(tx, post, change);
    if (post.authorId !== actor.id) {
      const subject = opens
        ? ({ kind: 'thread', id: thread.id } as const)
        : ({ kind: 'post', id: post.id } as const);
      await audit(tx, { actorId: actor.id, action: `delete ${subject.kind}`, subject, reason });
    }
  });
}

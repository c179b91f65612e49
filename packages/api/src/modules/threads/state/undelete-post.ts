import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { demand } from '../../../kernel/refusal.ts';
import { requiredReason } from '../../../kernel/required-reason.ts';
import { requirePost } from '../threads.access.ts';
import { canUndelete } from '../threads.policy.ts';
import { changePostState } from './change-post-state.ts';
import { changeThreadState } from './change-thread-state.ts';
import type { DeletePostInput } from './delete-post.ts';

/** Brings a deleted post back, an opening post with its thread. Doing it again changes nothing. */
export async function undeletePost(context: ActionContext, input: DeletePostInput): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    const post = await requirePost(tx, viewer, input.postId, { ownDeleted: true });
    const { thread } = post;
    const opens = post.role === 'OPENING';
    const deleted = opens ? thread : post;
    if (deleted.state === 'VISIBLE') return;
    demand(canUndelete(actor, deleted, thread));
    const reason = requiredReason(actor, post.authorId, input.reason);
    const change = { to: 'VISIBLE', reason, actorId: actor.id } as const;
    if (opens) await changeThreadState(tx, thread, change);
    else await changePostState(tx, post, change);
    if (post.authorId !== actor.id) {
      const subject = opens
        ? ({ kind: 'thread', id: thread.id } as const)
        : ({ kind: 'post', id: post.id } as const);
      await audit(tx, { actorId: actor.id, action: `undelete ${subject.kind}`, subject, reason });
    }
  });
}

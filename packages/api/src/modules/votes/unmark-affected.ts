import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { limit } from '../../kernel/rate-limits.ts';
import { requireThread } from '../threads/index.ts';

/** Says that the actor does not have the problem any more; when they never said so it changes nothing. */
export async function unmarkAffected(
  { db, actor, viewer, now }: ActionContext,
  { threadId }: { threadId: number },
): Promise<void> {
  requireWriter(actor, now);
  await limit(db, 'vote', actor.id);
  await db.$transaction(async (tx) => {
    await requireThread(tx, viewer, threadId);
    const { count } = await tx.affectedMember.deleteMany({ where: { threadId, memberId: actor.id } });
    if (count === 0) return;
    await tx.thread.update({ where: { id: threadId }, data: { affectedCount: { decrement: 1 } } });
    await emit(tx, 'affected.unmarked', { threadId, actorId: actor.id });
  });
}

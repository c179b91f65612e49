import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { limit } from '../../kernel/rate-limits.ts';
import { demand } from '../../kernel/refusal.ts';
import { requireThread } from '../threads/index.ts';
import { canMarkAffected } from './votes.policy.ts';

/** Says that the actor has the same problem; the same again changes nothing. */
export async function markAffected(
  { db, actor, viewer, now }: ActionContext,
  { threadId }: { threadId: number },
): Promise<void> {
  requireWriter(actor, now);
  await limit(db, 'vote', actor.id);
  await db.$transaction(async (tx) => {
    const thread = await requireThread(tx, viewer, threadId);
    demand(canMarkAffected(actor, thread));
    const { count } = await tx.affectedMember.createMany({
      data: [{ threadId, memberId: actor.id, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await tx.thread.update({ where: { id: threadId }, data: { affectedCount: { increment: 1 } } });
    await emit(tx, 'affected.marked', { threadId, actorId: actor.id });
  });
}

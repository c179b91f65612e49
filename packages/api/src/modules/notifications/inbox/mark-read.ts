import type { ActionContext } from '../../../kernel/action-context.ts';
import { recountUnread } from './recount-unread.ts';

/** Marks the actor's notifications as read: those with these ids, or all. Ids of others change nothing. */
export async function markRead(
  { db, actor, now }: ActionContext,
  { ids }: { ids?: readonly number[] },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM member WHERE id = ${actor.id} FOR NO KEY UPDATE`;
    await tx.notification.updateMany({
      where: { memberId: actor.id, readAt: null, ...(ids && { id: { in: [...ids] } }) },
      data: { readAt: now },
    });
    await recountUnread(tx, [actor.id]);
  });
}

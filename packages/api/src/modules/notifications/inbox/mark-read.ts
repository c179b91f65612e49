import type { ActionContext } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { recountUnread } from './recount-unread.ts';

/** How many notifications one can name at once: a page of the inbox. */
const mostMarked = 100;

/**
 * Marks the actor's notifications as read: those with these ids, at most 100, or all. Ids of others change nothing.
 */
export async function markRead(
  { db, actor, now }: ActionContext,
  { ids }: { ids?: readonly number[] },
): Promise<void> {
  if (ids && ids.length > mostMarked) {
    const message = `Name at most ${mostMarked} notifications.`;
    throw new Invalid([{ field: 'numbers', code: 'TOO_MANY', message, limit: mostMarked }]);
  }
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM member WHERE id = ${actor.id} FOR NO KEY UPDATE`;
    await tx.notification.updateMany({
      where: { memberId: actor.id, readAt: null, ...(ids && { id: { in: [...ids] } }) },
      data: { readAt: now },
    });
    await recountUnread(tx, [actor.id]);
  });
}

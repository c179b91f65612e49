import type { Database } from '@embassy/database';
import { gameKinds } from '../../../kernel/inbox-condition.ts';
import { recountUnread } from './recount-unread.ts';

/**
 * Counts the bells anew of those who have not read something about their tier: the brand may have switched games off or
 * on, at once or from a midnight on.
 */
export async function recountGameNotices(db: Database): Promise<void> {
  await db.$transaction(async (tx) => {
    const unread = await tx.notification.findMany({
      where: { readAt: null, kind: { in: [...gameKinds] } },
      select: { memberId: true },
      distinct: ['memberId'],
    });
    await recountUnread(
      tx,
      unread.map(({ memberId }) => memberId),
    );
  });
}

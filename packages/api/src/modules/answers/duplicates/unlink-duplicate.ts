import { emit } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { demand } from '../../../kernel/refusal.ts';
import { requireThread } from '../../threads/index.ts';
import { lockDuplicates, withdrawDuplicateLinks } from './duplicate-links.ts';
import { canLinkDuplicate } from './duplicates.policy.ts';

/** Says that a thread repeats no other; what repeated it is its duplicate again. Without a link it changes nothing. */
export async function unlinkDuplicate(
  { db, actor, viewer, now }: ActionContext,
  { threadId }: { threadId: number },
): Promise<void> {
  requireWriter(actor, now);
  await db.$transaction(async (tx) => {
    await lockDuplicates(tx);
    const thread = await requireThread(tx, viewer, threadId);
    demand(canLinkDuplicate(actor, thread));
    if (thread.duplicateOfId === null) return;
    await withdrawDuplicateLinks(tx, thread);
    await emit(tx, 'duplicate.unlinked', {
      threadId,
      ofThreadId: thread.duplicateOfId,
      actorId: actor.id,
    });
  });
}

import { emit } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { requireThread } from '../../threads/index.ts';
import { demandModerator } from '../demand-moderator.ts';

export type CloseThreadInput = { threadId: number; reason: string };

/** Ends a thread: nothing is added any more, and the reason is shown on its page. Doing it again changes nothing. */
export async function closeThread(context: ActionContext, input: CloseThreadInput): Promise<void> {
  await setClosed(context, input, true);
}

/** Opens a closed thread again. Doing it again changes nothing. */
export async function reopenThread(context: ActionContext, input: CloseThreadInput): Promise<void> {
  await setClosed(context, input, false);
}

async function setClosed(context: ActionContext, input: CloseThreadInput, closed: boolean): Promise<void> {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer, now } = context;
  await db.$transaction(async (tx) => {
    const thread = await requireThread(tx, viewer, input.threadId);
    if ((thread.closedAt !== null) === closed) return;
    await tx.thread.update({
      where: { id: thread.id },
      data: closed ? { closedAt: now, closedReason: reason } : { closedAt: null, closedReason: null },
    });
    await audit(tx, {
      actorId: actor.id,
      action: closed ? 'close thread' : 'reopen thread',
      subject: { kind: 'thread', id: thread.id },
      reason,
    });
    await emit(tx, closed ? 'thread.closed' : 'thread.reopened', {
      threadId: thread.id,
      actorId: actor.id,
    });
  });
}

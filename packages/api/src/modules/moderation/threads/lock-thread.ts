import { emit } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { requireThread } from '../../threads/index.ts';
import { demandModerator } from '../demand-moderator.ts';

export type LockThreadInput = { threadId: number; reason: string };

/** From now on only staff add to the thread or edit in it. Doing it again changes nothing. */
export async function lockThread(context: ActionContext, input: LockThreadInput): Promise<void> {
  await setLock(context, input, true);
}

/** Everybody may add to the thread again. Doing it again changes nothing. */
export async function unlockThread(context: ActionContext, input: LockThreadInput): Promise<void> {
  await setLock(context, input, false);
}

async function setLock(context: ActionContext, input: LockThreadInput, locked: boolean): Promise<void> {
  const reason = demandModerator(context, 'moderate content', input.reason);
  const { db, actor, viewer, now } = context;
  await db.$transaction(async (tx) => {
    const thread = await requireThread(tx, viewer, input.threadId);
    if ((thread.lockedAt !== null) === locked) return;
    await tx.thread.update({ where: { id: thread.id }, data: { lockedAt: locked ? now : null } });
    await audit(tx, {
      actorId: actor.id,
      action: locked ? 'lock thread' : 'unlock thread',
      subject: { kind: 'thread', id: thread.id },
      reason,
    });
    await emit(tx, locked ? 'thread.locked' : 'thread.unlocked', {
      threadId: thread.id,
      actorId: actor.id,
    });
  });
}

import { emit, type Thread, type Transaction } from '@embassy/database';
import { countThread } from '../count-thread.ts';
import { appearance, type StateChange, stateColumns } from './state-change.ts';

/**
 * Takes a whole thread out of sight or brings it back, with the counters of its category, author, tags and product.
 * Its posts keep their own states. The thread must be locked; the same state again changes nothing.
 */
export async function changeThreadState(tx: Transaction, thread: Thread, change: StateChange): Promise<void> {
  if (thread.state === change.to) return;
  const by = appearance(thread.state, change.to);
  await tx.thread.update({
    where: { id: thread.id },
    data: stateColumns(change),
    select: { id: true },
  });
  // A thread that was merged away is counted where it went.
  if (by !== 0 && thread.mergedIntoId === null) await countThread(tx, thread, by);
  await emit(tx, 'thread.state_changed', { threadId: thread.id, actorId: change.actorId });
}

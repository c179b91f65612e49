import type { NominationKind, ThreadKind, Transaction } from '@embassy/database';
import { NotAllowed } from '../../kernel/errors/index.ts';
import { requireOpenStore } from './require-store.ts';

/** Nominates an idea that was just proposed, and that nobody supports yet, for a store. */
export async function nominate(
  tx: Transaction,
  thread: { id: number; kind: ThreadKind },
  { storeId, nominates }: { storeId: number; nominates: NominationKind },
): Promise<void> {
  if (thread.kind !== 'IDEA') {
    throw new NotAllowed('KIND_DOES_NOT_TAKE_THIS', 'Only an idea can be nominated for a store.');
  }
  await requireOpenStore(tx, storeId);
  await tx.idea.update({ where: { threadId: thread.id }, data: { storeId, nominates } });
}

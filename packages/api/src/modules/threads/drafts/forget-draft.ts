import type { Transaction } from '@embassy/database';
import type { DraftKey } from './drafts.rules.ts';

/** Drops what a member was writing at a place, in the transaction that posts it. */
export async function forgetDraft(tx: Transaction, memberId: number, key: DraftKey): Promise<void> {
  await tx.draft.deleteMany({ where: { memberId, key } });
}

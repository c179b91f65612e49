import { emit, type Transaction } from '@embassy/database';

/**
 * Says to both sides that votes of a case count for nothing, or count again: a series has one who gave and one who
 * received; in a ring all did both, and hear it once. It tells nobody who the others are.
 */
export async function tellParties(tx: Transaction, caseId: number): Promise<void> {
  const { kind, state, memberIds } = await tx.votingCase.findUniqueOrThrow({ where: { id: caseId } });
  const event = state === 'DISCOUNTED' ? 'votes.discounted' : 'votes.restored';
  for (const [place, memberId] of memberIds.entries()) {
    const side = kind === 'SERIAL' && place === 1 ? 'RECEIVED' : 'GIVEN';
    await emit(tx, event, { caseId, memberId, side });
  }
}

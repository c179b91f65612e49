import type { Transaction } from '@embassy/database';

/** Locks members' rows in the order of ids, in which everybody does: what is told to them goes one after the other. */
export async function lockMembers(tx: Transaction, memberIds: readonly number[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM member WHERE id = ANY (${[...memberIds]}::int[]) ORDER BY id FOR NO KEY UPDATE`;
}

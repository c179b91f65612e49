import type { Thread, Transaction } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { requireThread } from '../../threads/index.ts';

/** Both threads, locked in the order of ids, so that two merges of the same ideas never wait for each other in a ring. */
export async function requireTwoIdeas(
  tx: Transaction,
  viewer: Viewer,
  fromId: number,
  intoId: number,
): Promise<{ from: Thread; into: Thread }> {
  const found = new Map<number, Thread>();
  for (const id of [fromId, intoId].sort((a, b) => a - b)) {
    found.set(id, await requireThread(tx, viewer, id));
  }
  return { from: found.get(fromId)!, into: found.get(intoId)! };
}

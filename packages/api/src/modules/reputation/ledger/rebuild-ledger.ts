import type { Database } from '@embassy/database';
import { markBoards } from '../boards/mark-boards.ts';
import { recountBoards } from '../boards/recount-boards.ts';
import { matureVotes } from '../facts/mature-votes.ts';
import { recordEverything } from '../facts/record-facts.ts';
import { judgeBatch } from './judge-batch.ts';
import { memberBatches } from './member-batches.ts';

export type Rebuilt = { members: number; facts: number; entries: number };

type Options = { now?: Date; signal?: AbortSignal; onProgress?(members: number): void };

const timeout = 600_000;

/**
 * Makes the ledger what the rows and the rulebooks say, for everybody: writes down what is no fact yet, judges every
 * member’s whole history and appends the difference. Balances and boards become the ledger’s sums. Whoever is judged
 * meanwhile waits for their batch. Stopped halfway it leaves nothing half: each batch is whole, and whose turn had not
 * come waits to be judged, which the next start sees. Run twice it does no harm.
 */
export async function rebuildLedger(db: Database, options: Options = {}): Promise<Rebuilt> {
  const { now = new Date(), signal, onProgress } = options;
  const before = await db.reputationFact.count();
  await db.$transaction((tx) => recordEverything(tx, now), { timeout });
  await matureVotes(db, 'everybody', now);
  // What was written at once is planned for as if it were little until it is counted.
  await db.$executeRaw`ANALYZE reputation_fact, reputation_due`;
  const rebuilt = { members: 0, facts: (await db.reputationFact.count()) - before, entries: 0 };
  for await (const memberIds of memberBatches(db)) {
    if (signal?.aborted) break;
    const { entries } = await db.$transaction(
      async (tx) => {
        const judged = await judgeBatch(tx, memberIds, now, { boards: false });
        await recountBoards(tx, memberIds, now);
        return judged;
      },
      { timeout },
    );
    rebuilt.entries += entries;
    rebuilt.members += memberIds.length;
    onProgress?.(rebuilt.members);
  }
  await db.$executeRaw`ANALYZE board_points`;
  await markBoards(db, now);
  return rebuilt;
}

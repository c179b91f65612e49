import type { Database } from '@embassy/database';
import { decidingRulebooks } from '../../trust/index.ts';
import { rebuildBoards } from '../boards/recount-boards.ts';
import { heededKinds } from '../facts/heeded-kinds.rules.ts';
import { matureVotes } from '../facts/mature-votes.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { judgeBatch } from './judge-batch.ts';
import { memberBatches } from './member-batches.ts';

export type Rebuilt = { members: number; facts: number; entries: number };

type Options = { now?: Date; signal?: AbortSignal; onProgress?(members: number): void };

const timeout = 600_000;

/**
 * Makes the ledger what the rows and the rulebooks say, for everybody: writes down what is no fact yet, judges every
 * member’s whole history and appends the difference. Balances and boards become the ledger’s sums. Whoever is judged meanwhile
 * waits for their batch; stopped halfway or run twice it does no harm.
 */
export async function rebuildLedger(db: Database, options: Options = {}): Promise<Rebuilt> {
  const { now = new Date(), signal, onProgress } = options;
  const published = await decidingRulebooks(db);
  const before = await db.reputationFact.count();
  await db.$transaction((tx) => recordFacts(tx, 'everything', { now, heeded: heededKinds(published) }), {
    timeout,
  });
  await matureVotes(db, 'everybody', now);
  // What was written at once is planned for as if it were little until it is counted.
  await db.$executeRaw`ANALYZE reputation_fact`;
  const rebuilt = { members: 0, facts: (await db.reputationFact.count()) - before, entries: 0 };
  for await (const memberIds of memberBatches(db)) {
    if (signal?.aborted) break;
    const { entries } = await db.$transaction(
      (tx) => judgeBatch(tx, memberIds, published, now, { boards: false }),
      { timeout },
    );
    rebuilt.entries += entries;
    rebuilt.members += memberIds.length;
    onProgress?.(rebuilt.members);
  }
  await rebuildBoards(db, now);
  return rebuilt;
}

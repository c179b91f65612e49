import { addJobs, type Database } from '@embassy/database';
import { markBoards } from './boards/mark-boards.ts';
import { rebuildBoards } from './boards/recount-boards.ts';
import { isRebuildUnfinished } from './facts/record-facts.ts';
import { judging } from './judging-job.ts';
import { rebuildLedger } from './ledger/rebuild-ledger.ts';
import { decideTiers } from './tiers/decide-tiers.ts';

/**
 * Brings a community that is older than its ledger or its boards, whose posts are no facts yet, to where it would be; asks anew for
 * judgements that a stop has left over, and does a rebuild again that a stop cut short. Harmless when there is nothing to do.
 */
export async function prepareReputation(db: Database): Promise<void> {
  const [fact, post, isCutShort] = await Promise.all([
    db.reputationFact.findFirst({ select: { id: true } }),
    db.post.findFirst({ select: { id: true } }),
    isRebuildUnfinished(db),
  ]);
  if ((!fact && post) || isCutShort) {
    await rebuildLedger(db);
    await decideTiers(db, {});
    return;
  }
  const [entry, onBoard] = await Promise.all([
    db.reputationEntry.findFirst({ select: { id: true } }),
    db.boardPoints.findFirst({ select: { memberId: true } }),
  ]);
  if (entry && !onBoard) await rebuildBoards(db, new Date());
  if (entry) await markBoards(db);
  const due = await db.reputationDue.findMany({ distinct: ['memberId'], select: { memberId: true } });
  await db.$transaction((tx) =>
    addJobs(
      tx,
      due.map(({ memberId }) => judging(memberId)),
    ),
  );
}

import { type Database, emit } from '@embassy/database';
import { communityShowsGames } from '../../trust/index.ts';
import { matureVotes } from '../facts/mature-votes.ts';
import { decideTiersOf } from '../tiers/decide-tiers.ts';
import { judgeBatch } from './judge-batch.ts';
import { memberBatches } from './member-batches.ts';

const timeout = 600_000;

/**
 * Counts everybody's points anew by a rulebook that was published for all that ever happened, batch by batch: the
 * ledger is given what it lacks, tiers follow, and those whose balance changed are told, unless the community shows no
 * points. How far it has come is written down with each batch, so that whoever goes on after a stop begins there, and
 * no member is judged or told twice.
 */
export async function rescoreEverybody(
  db: Database,
  { version }: { version: number },
  now = new Date(),
): Promise<void> {
  const rescoring = await db.rescoring.findUnique({ where: { version } });
  if (!rescoring || rescoring.finishedAt) return;
  // Votes that counted so far may be of voters who are new to this rulebook: where they are trusted meanwhile they count.
  await matureVotes(db, 'everybody', now);
  for await (const memberIds of memberBatches(db, rescoring.reached)) {
    await db.$transaction(
      async (tx) => {
        const { changed } = await judgeBatch(tx, memberIds, now, { rescoring: true });
        await tx.rescoring.update({
          where: { version },
          data: { reached: memberIds.at(-1)!, changed: { increment: changed.length } },
          select: { version: true },
        });
        if (changed.length > 0 && (await communityShowsGames(tx, now)))
          await emit(tx, 'reputation.rescored', { version, memberIds: changed });
      },
      { timeout },
    );
    await decideTiersOf(db, memberIds, now);
  }
  // A stop between a batch and its tiers has left these to be decided; who has theirs keeps it.
  if (rescoring.reached > 0) {
    for await (const memberIds of memberBatches(db)) await decideTiersOf(db, memberIds, now);
  }
  await db.rescoring.update({ where: { version }, data: { finishedAt: now }, select: { version: true } });
}

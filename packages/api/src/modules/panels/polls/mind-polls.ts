import { type Database, emit } from '@embassy/database';
import { panelsThatGoOn } from '../panels.access.ts';
import { leastAnonymous } from './poll-limits.ts';

/** Polls that are seen to in one run; the next comes within a minute. */
const atOnce = 100;

/**
 * What the clock does to polls: says that one opened, and that one closed and is to be counted. And it mixes the boxes
 * of those that are open.
 */
export async function mindPolls(db: Database, now = new Date()): Promise<void> {
  const opened = await db.poll.findMany({
    // In a panel that is over nobody could answer.
    where: { toldAt: null, opensAt: { lte: now }, closesAt: { gt: now }, panel: panelsThatGoOn(now) },
    select: { id: true },
    orderBy: { opensAt: 'asc' },
    take: atOnce,
  });
  for (const { id: pollId } of opened) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.poll.updateMany({
        where: { id: pollId, toldAt: null, opensAt: { lte: now } },
        data: { toldAt: now },
      });
      if (count === 1) await emit(tx, 'poll.opened', { pollId });
    });
  }
  // What could not be counted for a day waits for somebody: it is tried once an hour, behind all others.
  const since = now.getUTCMinutes() === 0 ? new Date(0) : new Date(now.getTime() - 86_400_000);
  const closed = await db.poll.findMany({
    where: { countedAt: null, closesAt: { lte: now, gt: since } },
    select: { id: true },
    orderBy: { closesAt: 'desc' },
    take: atOnce,
  });
  for (const { id: pollId } of closed) await db.$transaction((tx) => emit(tx, 'poll.closed', { pollId }));
  const boxes = await db.$queryRaw<{ pollId: number }[]>`
    SELECT DISTINCT b.poll_id AS "pollId" FROM sealed_ballot b JOIN poll p ON p.id = b.poll_id
    WHERE NOT b.mixed AND p.counted_at IS NULL LIMIT ${atOnce}`;
  for (const { pollId } of boxes) await mixBox(db, pollId);
}

/**
 * Writes the ballots that came since the last time anew, in an order of chance, once there are enough among which one is
 * lost: which transaction wrote a ballot, and where it lies, says nothing of who cast it from then on.
 */
export async function mixBox(db: Database, pollId: number): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM poll WHERE id = ${pollId} FOR NO KEY UPDATE`;
      const waiting = await tx.sealedBallot.count({ where: { pollId, mixed: false } });
      if (waiting < leastAnonymous) return;
      await tx.$executeRaw`
        WITH taken AS (DELETE FROM sealed_ballot WHERE poll_id = ${pollId} AND NOT mixed RETURNING sealed)
        INSERT INTO sealed_ballot (poll_id, sealed, mixed)
        SELECT ${pollId}, sealed, TRUE FROM taken ORDER BY gen_random_uuid()`;
    },
    { timeout: 120_000 },
  );
}

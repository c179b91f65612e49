import { type Database, Prisma, type Reader } from '@embassy/database';
import { boardRows, entriesOf, isKept } from './board-rows.ts';

/**
 * Counts everything that members have on boards anew from their entries. Locks their standing first, and waits as well
 * for whoever is being judged for the first time.
 */
export async function recountBoards(tx: Reader, memberIds: readonly number[], now: Date): Promise<void> {
  const ids = [...memberIds];
  await tx.$executeRaw`
    INSERT INTO standing (member_id) SELECT id FROM member WHERE id = ANY(${ids}::int[]) ORDER BY id
    ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT 1 FROM standing WHERE member_id = ANY(${ids}::int[]) ORDER BY member_id FOR UPDATE`;
  await tx.$executeRaw`DELETE FROM board_points WHERE member_id = ANY(${ids}::int[])`;
  await insertRows(tx, entriesOf(ids), now);
}

/**
 * Counts all boards anew, in one statement. Who appends entries meanwhile waits for it: what they add is either counted
 * here or added after.
 */
export async function rebuildBoards(db: Database, now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE board_points IN EXCLUSIVE MODE`;
      await tx.$executeRaw`DELETE FROM board_points`;
      await insertRows(
        tx,
        Prisma.sql`SELECT member_id, fact_id, rule, points, day FROM reputation_entry`,
        now,
      );
    },
    { timeout: 3_600_000, maxWait: 60_000 },
  );
  // What was written at once is planned for as if it were little until it is counted.
  await db.$executeRaw`ANALYZE board_points`;
}

/** Forgets what stands on boards of times that are over. */
export async function forgetOldBoards(db: Database, now: Date): Promise<void> {
  await db.$executeRaw`DELETE FROM board_points WHERE NOT (${isKept(now)})`;
}

async function insertRows(tx: Reader, entries: Prisma.Sql, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO board_points (member_id, topic, topic_id, period, since, points) ${boardRows(entries, now)}`;
}

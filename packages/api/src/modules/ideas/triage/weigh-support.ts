import { type Database, Prisma } from '@embassy/database';
import { loadSupport } from './load-support.ts';

/** Ideas that are counted in one statement, and in one run of the task. */
const batch = 250;
const most = 2000;

/**
 * Brings the weighted support up to date by which the desk sorts: first of ideas that gained or lost supporters since,
 * then of those whose turn it is, since supporters rise and buy things. All are done within a day at 500,000 ideas.
 */
export async function weighSupport(db: Database, now = new Date()): Promise<void> {
  const aDayAgo = new Date(now.getTime() - 86_400_000);
  const due = await db.$queryRaw<{ id: number }[]>`
    (SELECT g.thread_id AS id FROM idea_triage g JOIN idea i USING (thread_id)
     WHERE g.weighed_at IS NULL OR g.weighed_for <> i.supporters LIMIT ${most})
    UNION
    (SELECT g.thread_id FROM idea_triage g WHERE g.weighed_at < ${aDayAgo}
     ORDER BY g.weighed_at, g.thread_id LIMIT ${most})`;
  const ids = due.map(({ id }) => id).sort((a, b) => a - b);
  for (let done = 0; done < ids.length; done += batch) await weigh(db, ids.slice(done, done + batch), now);
}

async function weigh(db: Database, ids: readonly number[], now: Date): Promise<void> {
  const counted = await db.idea.findMany({
    where: { threadId: { in: [...ids] } },
    select: { threadId: true, supporters: true },
  });
  const support = await loadSupport(db, ids);
  const rows = counted.map(
    ({ threadId, supporters }) =>
      Prisma.sql`(${threadId}::int, ${Math.round(10 * support.get(threadId)!.weighted)}::int, ${supporters}::int)`,
  );
  if (rows.length === 0) return;
  // What somebody changes right now is left to the next run; nobody waits for this one.
  await db.$executeRaw`
    UPDATE idea_triage SET weighted = counted.weighted, weighed_for = counted.supporters, weighed_at = ${now}
    FROM (
      SELECT g.thread_id, w.weighted, w.supporters
      FROM idea_triage g JOIN (VALUES ${Prisma.join(rows)}) AS w (thread_id, weighted, supporters) USING (thread_id)
      ORDER BY g.thread_id FOR NO KEY UPDATE OF g SKIP LOCKED
    ) counted
    WHERE idea_triage.thread_id = counted.thread_id`;
}

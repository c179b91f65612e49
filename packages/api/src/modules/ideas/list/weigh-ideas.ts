import type { Database, Reader } from '@embassy/database';
import { idle, type Momentum, trendDays, trendOf } from './trend.rules.ts';

/** Ideas that are weighed in one statement. */
const BATCH = 500;

/**
 * Brings the order of ideas that gain speed up to date: of all that are not at rest, since time alone changes their
 * order. Support, replies and comments wake an idea by a trigger. Those that somebody is changing right now are left to
 * the next run.
 */
export async function weighIdeas(db: Database, now = new Date()): Promise<void> {
  const rows = await db.idea.findMany({ where: { trend: { gt: idle } }, select: { threadId: true } });
  const ids = rows.map((row) => row.threadId).sort((a, b) => a - b);
  for (let done = 0; done < ids.length; done += BATCH) await weigh(db, ids.slice(done, done + BATCH), now);
}

async function weigh(db: Database, ids: readonly number[], now: Date): Promise<void> {
  const weighed = (await momentumOf(db, ids, now)).map(({ threadId, ...one }) => ({
    threadId,
    trend: trendOf(one),
  }));
  await db.$executeRaw`
    UPDATE idea SET trend = weighed.trend
    FROM (
      SELECT i.thread_id, w.trend
      FROM idea i JOIN unnest(${weighed.map((one) => one.threadId)}::int[], ${weighed.map((one) => one.trend)}::int[])
        AS w (thread_id, trend) ON w.thread_id = i.thread_id
      WHERE i.trend <> w.trend ORDER BY i.thread_id FOR NO KEY UPDATE OF i SKIP LOCKED
    ) weighed
    WHERE idea.thread_id = weighed.thread_id`;
}

/** What happened to these ideas of late; each is found by the indexes of its votes, replies and comments. */
export async function momentumOf(
  db: Reader,
  ids: readonly number[],
  now: Date,
): Promise<(Momentum & { threadId: number })[]> {
  const since = new Date(now.getTime() - trendDays * 86_400_000);
  return db.$queryRaw<(Momentum & { threadId: number })[]>`
    SELECT i.thread_id AS "threadId", extract(epoch FROM ${now}::timestamptz - i.begun_at)::float8 / 3600 AS hours,
      votes.count::int AS votes, (replies.count + comments.count)::int AS comments
    FROM idea i
    CROSS JOIN LATERAL (
      SELECT count(*) FROM post p JOIN vote v ON v.post_id = p.id
      WHERE p.thread_id = i.thread_id AND p.role = 'OPENING'
        AND v.withdrawn_at IS NULL AND v.value > 0 AND v.cast_at >= ${since}
    ) votes
    CROSS JOIN LATERAL (
      SELECT count(*) FROM post p
      WHERE p.thread_id = i.thread_id AND p.role = 'REPLY' AND p.state = 'VISIBLE' AND p.created_at >= ${since}
    ) replies
    CROSS JOIN LATERAL (
      SELECT count(*) FROM post p JOIN comment c ON c.post_id = p.id
      WHERE p.thread_id = i.thread_id AND c.state = 'VISIBLE' AND c.created_at >= ${since}
    ) comments
    WHERE i.thread_id = ANY(${[...ids]}::int[])`;
}

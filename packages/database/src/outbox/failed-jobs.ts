import type { Reader } from '../client.ts';

/** A job that threw: it waits for its next attempt, or has none left. */
export type FailedJob = {
  id: string;
  task: string;
  payload: unknown;
  attempts: number;
  maxAttempts: number;
  error: string;
  /** When it is tried again by itself; null when it is not. */
  nextAttempt: Date | null;
};

/** Jobs that failed at least once and are not done, those that will not be tried again first. */
export async function listFailedJobs(db: Reader, limit = 100): Promise<FailedJob[]> {
  return db.$queryRaw<FailedJob[]>`
    SELECT job.id::text, task.identifier AS task, job.payload, job.attempts::int, job.max_attempts::int AS "maxAttempts",
      job.last_error AS error, CASE WHEN job.attempts < job.max_attempts THEN job.run_at END AS "nextAttempt"
    FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE job.last_error IS NOT NULL
    ORDER BY (job.attempts < job.max_attempts), job.id DESC LIMIT ${limit}`;
}

/** How many there are of each: to be tried again by itself, and given up. */
export async function countFailedJobs(db: Reader): Promise<{ retrying: number; givenUp: number }> {
  const [row] = await db.$queryRaw<[{ retrying: number; givenUp: number }]>`
    SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS retrying,
      count(*) FILTER (WHERE attempts >= max_attempts)::int AS "givenUp"
    FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL`;
  return row;
}

/** Has failed jobs tried again now, all or those with these ids; returns how many. Running ones are left alone. */
export async function retryFailedJobs(db: Reader, ids?: readonly string[]): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    WITH again AS (
      SELECT array_agg(id) AS ids FROM graphile_worker._private_jobs
      WHERE last_error IS NOT NULL AND locked_at IS NULL
        AND (${ids === undefined} OR id::text = ANY(${ids === undefined ? [] : [...ids]}))
    )
    SELECT count(*)::int FROM again,
      graphile_worker.reschedule_jobs(again.ids, run_at => now(), attempts => 0)`;
  return row.count;
}

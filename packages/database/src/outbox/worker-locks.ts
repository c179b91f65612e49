import type { Client, Pool } from 'pg';

/** First half of the advisory locks' key, so that they meet no others. */
const SPACE = `hashtext('embassy worker')`;

/** Says for as long as `client` is connected that the worker with this id lives. */
export async function holdWorkerLock(client: Client, workerId: string): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${SPACE}, hashtext($1))`, [workerId]);
}

/**
 * Gives back the jobs of workers that died without doing so: those that hold jobs and no lock. The queue itself
 * would wait four hours. Returns the ids of the dead.
 */
export async function releaseDeadWorkers(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT locked_by AS id FROM (
       SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL
       UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_at IS NOT NULL
     ) AS holder
     WHERE NOT EXISTS (
       SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND classid::bigint = (${SPACE}::bigint & 4294967295)
         AND objid::bigint = (hashtext(holder.locked_by)::bigint & 4294967295))`,
  );
  const dead = rows.map(({ id }) => id);
  if (dead.length > 0) await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [dead]);
  return dead;
}

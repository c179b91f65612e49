import type { Reader } from '../client.ts';
import type { JobSpec } from './subscriptions.ts';

/**
 * Adds the jobs in `$1`, a JSON text from `jobsJson`. A job that waits keeps its place when the same is asked for again:
 * what many ask for would otherwise go to the end of the queue with each of them, and be done last.
 */
export const ADD_JOBS = `SELECT count(*)::int FROM graphile_worker.add_jobs(ARRAY(
  SELECT json_populate_recordset(NULL::graphile_worker.job_spec, $1::json)), job_key_preserve_run_at => TRUE)`;

/** The jobs as the queue's own record type wants them. */
export function jobsJson(jobs: readonly JobSpec[]): string {
  return JSON.stringify(
    jobs.map(({ task, payload, key, priority, runAt }) => ({
      identifier: task,
      payload,
      job_key: key ?? null,
      priority,
      run_at: runAt ?? null,
    })),
  );
}

/**
 * Adds jobs in the transaction of a job that asks for more. Actions do not: they `emit`, which lets their commits
 * run side by side.
 */
export async function addJobs(tx: Reader, jobs: readonly JobSpec[]): Promise<void> {
  if (jobs.length > 0) await tx.$queryRawUnsafe(ADD_JOBS, jobsJson(jobs));
}

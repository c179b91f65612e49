import type { Pool } from 'pg';
import { ADD_JOBS, jobsJson } from './add-jobs.ts';
import type { EventName, OutboxEvent } from './events.ts';
import { type JobSpec, jobsFor, subscriptions } from './subscriptions.ts';

/** Rows of one transaction: large enough to share the cost of a commit, small enough to be soon over. */
const BATCH = 500;

/** Events of a newer version that runs beside this one are left to it: only it knows who hears them. */
const known = Object.keys(subscriptions);

/**
 * Makes jobs of the events that wait, at most one batch, and returns how many events that were.
 * The rows go in the transaction in which their jobs come: a relay that dies in between has done neither.
 * Rows that another relay holds are left to it. Never "ids above the last seen": ids commit out of order.
 */
export async function relayOnce(pool: Pool): Promise<number> {
  const client = await pool.connect();
  let failed = false;
  try {
    // Most looks find nothing and shall cost one statement.
    const waiting = await client.query('SELECT 1 FROM outbox LIMIT 1');
    if (waiting.rows.length === 0) return 0;
    await client.query('BEGIN');
    const { rows } = await client.query(
      `DELETE FROM outbox WHERE id IN
         (SELECT id FROM outbox WHERE event = ANY($1) ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id::text, event, payload, created_at`,
      [known],
    );
    const jobs = coalesced(rows.flatMap((row) => jobsOf(row)));
    if (jobs.length > 0) await client.query(ADD_JOBS, [jobsJson(jobs)]);
    await client.query('COMMIT');
    return rows.length;
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    // A connection that failed is closed, which rolls back whatever it had begun.
    client.release(failed);
  }
}

type Row = { id: string; event: EventName; payload: object; created_at: Date };

function jobsOf({ id, event, payload, created_at }: Row): JobSpec[] {
  // The row was written by emit, which gives every event its own payload.
  return jobsFor({ eventId: id, name: event, payload, at: created_at.toISOString() } as OutboxEvent);
}

/** One job for each key (the queue refuses a key twice in one call), in one order, so that relays never wait in a ring. */
function coalesced(jobs: JobSpec[]): JobSpec[] {
  const byKey = new Map<string, JobSpec>();
  const single: JobSpec[] = [];
  for (const job of jobs) {
    if (job.key === undefined) single.push(job);
    else byKey.set(job.key, job);
  }
  const keyed = [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, job]) => job);
  return [...single, ...keyed];
}

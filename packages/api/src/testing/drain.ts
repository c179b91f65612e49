import { relayOnce } from '@embassy/database';
import { asTaskList } from '@embassy/database/outbox/tasks';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { createTasks, type TaskServices } from '../tasks.ts';

/**
 * Lets everything happen that what was done so far asks for: the real relay, queue and tasks, until nothing is left.
 * A job that fails fails the test.
 */
export async function drain({
  databaseUrl,
  services,
}: {
  databaseUrl: string;
  services: TaskServices;
}): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 5 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const taskList = asTaskList(createTasks(services));
  try {
    do {
      while ((await relayOnce(pool)) > 0);
      await runOnce({ pgPool: pool, taskList, concurrency: 3, noHandleSignals: true, logger: quiet });
    } while (await isSomethingLeft(pool));
    const { rows } = await pool.query(
      'SELECT last_error FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL',
    );
    if (rows.length > 0) throw new Error(`Jobs failed: ${rows.map((row) => row.last_error).join('; ')}`);
  } finally {
    await pool.end();
  }
}

/**
 * The queue lets go of its workers before it has noted how the last jobs of several at once ended. A job that put itself
 * off for a moment is waited for.
 */
async function isSomethingLeft(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(`SELECT EXISTS (SELECT FROM outbox) OR EXISTS (
    SELECT FROM graphile_worker._private_jobs
    WHERE locked_at IS NOT NULL OR (is_available AND run_at <= now() + interval '200 milliseconds')) AS more`);
  return rows[0].more;
}

const quiet = new Logger(() => () => {});

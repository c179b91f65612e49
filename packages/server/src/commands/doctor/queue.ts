import { countFailedJobs, type Database } from '@embassy/database';
import type { Finding } from './diagnose.ts';

/** Work that waits longer than this, in minutes, has nobody who does it. */
const PATIENCE = 5;

/** Looks at events that no job was made of, at jobs that nobody takes, and at jobs that failed. */
export async function diagnoseQueue(db: Database): Promise<Finding> {
  const [late] = await db.$queryRaw<[{ events: number; jobs: number }]>`
    SELECT (SELECT count(*)::int FROM outbox WHERE created_at < now() - make_interval(mins => ${PATIENCE})) AS events,
      (SELECT count(*)::int FROM graphile_worker._private_jobs
       WHERE locked_at IS NULL AND attempts < max_attempts AND run_at < now() - make_interval(mins => ${PATIENCE})
      ) AS jobs`;
  const { retrying, givenUp } = await countFailedJobs(db);
  const problems: string[] = [];
  if (late.events + late.jobs > 0) {
    problems.push(
      `${late.events} events and ${late.jobs} jobs wait for more than ${PATIENCE} minutes; start a process with the ` +
        'roles worker and indexer',
    );
  }
  if (givenUp > 0) {
    problems.push(
      `${givenUp} jobs are given up; \`embassy jobs\` says why, \`embassy jobs retry\` tries again`,
    );
  }
  const calm =
    retrying > 0
      ? `nothing waits too long; ${retrying} failed jobs will be tried again`
      : 'nothing waits too long';
  return { name: 'queue', ok: problems.length === 0, says: problems.join('; ') || calm };
}

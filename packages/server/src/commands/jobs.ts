import type { RegisterCommand } from './command.ts';
import { CommandError } from './command-error.ts';

/** `embassy jobs`: background work that failed, and another try. */
export const registerJobs: RegisterCommand = (program, tools) => {
  const jobs = program
    .command('jobs')
    .description('List background work that failed, or have it tried again.');

  jobs
    .command('list', { isDefault: true })
    .description('List the jobs that failed, those that are given up first.')
    .option('--limit <number>', 'most jobs to list', '50')
    .action(async ({ limit }: { limit: string }) => {
      if (!/^[1-9]\d{0,4}$/.test(limit)) throw new CommandError('--limit must be a number from 1 to 99999.');
      const { db } = await tools.services();
      const { listFailedJobs } = await import('@embassy/database');
      const failed = await listFailedJobs(db, Number(limit));
      if (failed.length === 0) console.log('No job has failed.');
      for (const { id, task, attempts, maxAttempts, error, nextAttempt } of failed) {
        const next = nextAttempt ? `tried again at ${nextAttempt.toISOString()}` : 'given up';
        console.log(`${id}  ${task}  ${attempts} of ${maxAttempts} attempts, ${next}`);
        console.log(`    ${error.split('\n')[0]}`);
      }
    });

  jobs
    .command('retry [IDS...]')
    .description('Have failed jobs tried again now: all of them, or those with these ids.')
    .action(async (ids: string[]) => {
      const bad = ids.find((id) => !/^\d+$/.test(id));
      if (bad) throw new CommandError(`"${bad}" is no id of a job; \`embassy jobs\` lists them.`);
      const { db } = await tools.services();
      const { retryFailedJobs } = await import('@embassy/database');
      const count = await retryFailedJobs(db, ids.length > 0 ? ids : undefined);
      console.log(`${count} ${count === 1 ? 'job is' : 'jobs are'} tried again.`);
    });
};

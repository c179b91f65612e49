import type { RegisterCommand } from './command.ts';

/** `embassy rebuild`: makes the numbers that are kept what their rows say. */
export const registerRebuild: RegisterCommand = (program, tools) => {
  program
    .command('rebuild')
    .description('Count again: votes, answers, threads, unread notifications and the other kept numbers.')
    .addHelpText('after', '\nReading goes on meanwhile; writing waits until it is done.')
    .action(async () => {
      const { rebuildCounters } = await import('@embassy/api/kernel/counters/index');
      const { db } = await tools.services();
      const changed = await rebuildCounters(db);
      console.log(changed === 0 ? 'All numbers were right.' : `${changed} rows had a wrong number.`);
    });
};

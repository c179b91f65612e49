import type { RegisterCommand } from './command.ts';

/** `embassy rerender`: brings the HTML of old posts and comments up to the renderer of this version. */
export const registerRerender: RegisterCommand = (program, tools) => {
  program
    .command('rerender')
    .description('Render again what an older renderer made, from the Markdown that its author wrote.')
    .option('--all', 'everything, for instance after the hosts of allowed pictures changed')
    .addHelpText('after', '\nReading and writing go on meanwhile. Stopped halfway, it goes on the next time.')
    .action(async ({ all = false }: { all?: boolean }) => {
      const { rerender } = await import('@embassy/api/modules/threads/index');
      const { db, settings } = await tools.services();
      const { posts, comments } = await rerender(db, settings, {
        all,
        signal: tools.signal,
        onProgress: (done) =>
          process.stderr.write(`\r${done.posts} posts and ${done.comments} comments so far`),
      });
      process.stderr.write('\n');
      console.log(`${posts} posts and ${comments} comments were rendered again.`);
    });
};

import type { RegisterCommand } from './command.ts';

/** `embassy import stackexchange`: brings another community's content here. */
export const registerImport: RegisterCommand = (program, tools) => {
  const group = program
    .command('import')
    .usage('SOURCE …')
    .description('Bring the content of another community here.')
    .helpCommand(false);
  group
    .command('stackexchange')
    .argument('<DIR>', 'folder with the unpacked tables of the dump (Posts.xml, Users.xml and so on)')
    .option('--site <HOST>', 'host name of the site (default: told from the folder’s name)')
    .option('--category <SLUG>', 'existing category for the threads (default: one named after the site)')
    .description('Import a Stack Exchange data dump.')
    .addHelpText(
      'after',
      `
Reads Users, Tags, Posts, PostHistory, Comments, Votes, PostLinks and Badges; any of them may be missing. Run it again
whenever you like: what is here already is not written twice, and after a kill it goes on where it was. Rows that
cannot be read are listed with their file and number, and nothing else is lost. Members come without an account; an
admin's invitation lets somebody claim one. Nobody is notified.

A folder called stackexchange-beer or beer.stackexchange.com tells the site by its name.

Exit code 0 when something could be read, 1 otherwise.

Example:
  npm run embassy -- import stackexchange ./beer.stackexchange.com --category beer`,
    )
    .action(async (folder: string, options: { site?: string; category?: string }) => {
      const { runStackExchangeImport } = await import('./import/run-stack-exchange-import.ts');
      process.exitCode = await runStackExchangeImport(tools, folder, options);
    });
};

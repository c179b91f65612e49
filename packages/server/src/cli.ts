import { Command, CommanderError } from 'commander';
import { openTools } from './commands/command-tools.ts';
import { commands } from './commands/index.ts';
import { onStopRequest } from './lifecycle/on-stop-request.ts';
import { tellFailure } from './lifecycle/tell-failure.ts';

/** `npm run embassy -- …` */

const stop = new AbortController();
onStopRequest(
  () => stop.abort(),
  () => process.exit(1),
);
const tools = openTools((error) => void end(tellFailure(error)), stop.signal);

async function end(code: number): Promise<never> {
  await tools.close();
  process.exit(code);
}

const program = new Command('embassy')
  .description('Looks after an Embassy community from the command line.')
  .usage('COMMAND [OPTIONS]')
  .helpCommand('help [COMMAND]', 'Show what a command does and which options it takes.')
  .helpOption('-h, --help', 'Show this help, or that of a command.')
  .configureHelp({ sortOptions: true, showGlobalOptions: false })
  .showHelpAfterError('(--help shows what is possible)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Commands read the same environment variables as \`npm start\` (DATA_DIR, DATABASE_URL and so on; docs/operating.md
lists them). They use the database that runs, or start it and stop it when they are done. Ctrl-C ends a command at a
safe point.

Run as:
  npm run embassy -- COMMAND [OPTIONS]`,
  );
for (const register of commands) register(program, tools);

try {
  await program.parseAsync();
  await end(stop.signal.aborted ? 130 : Number(process.exitCode ?? 0));
} catch (error) {
  // Commander has told what was wrong with the line, or shown the help that was asked for.
  if (error instanceof CommanderError) await end(error.exitCode === 0 ? 0 : 2);
  await end(stop.signal.aborted ? 130 : tellFailure(error));
}

import type { RegisterCommand } from './command.ts';

/** `embassy doctor`: is everything in order? */
export const registerDoctor: RegisterCommand = (program, tools) => {
  program
    .command('doctor')
    .description(
      'Check configuration, database, migrations, queue, counters and search, and say what to do about each.',
    )
    .addHelpText('after', '\nExit code 0 when all is well, 1 otherwise. Changes nothing.')
    .action(async () => {
      const { diagnose } = await import('./doctor/diagnose.ts');
      let healthy = true;
      for await (const { name, ok, says } of diagnose(tools)) {
        console.log(`${ok ? '✓' : '✗'} ${name}: ${says}`);
        healthy &&= ok;
      }
      process.exitCode = healthy ? 0 : 1;
    });
};

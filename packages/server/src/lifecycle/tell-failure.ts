import { DatabaseStartError } from '@embassy/database/embedded/database-start-error';
import { CommandError } from '../commands/command-error.ts';
import { ConfigError } from '../config.ts';
import { StoppedError } from './lifecycle.ts';
import { StartError } from './start-error.ts';

/** Errors whose message is a sentence for the operator. */
const sentenceErrors = [StartError, DatabaseStartError, CommandError];

/**
 * Tells why it failed: what the operator can mend as a sentence, everything else (a bug) with its stack.
 * Returns the exit code.
 */
export function tellFailure(error: unknown): number {
  if (error instanceof StoppedError) return 130;
  const sentences =
    error instanceof ConfigError
      ? error.problems
      : sentenceErrors.some((kind) => error instanceof kind)
        ? [(error as Error).message]
        : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  for (const sentence of sentences) process.stderr.write(`embassy: ${sentence}\n`);
  return 1;
}

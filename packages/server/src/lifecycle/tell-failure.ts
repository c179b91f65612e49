import { DatabaseStartError } from '@embassy/database/embedded/database-start-error';
import { ConfigError } from '../config.ts';
import { StoppedError } from './lifecycle.ts';
import { StartError } from './start-error.ts';

/**
 * Tells why starting failed: what the operator can mend as a sentence, everything else (a bug) with its stack.
 * Returns the exit code.
 */
export function tellFailure(error: unknown): number {
  if (error instanceof StoppedError) return 130;
  const sentences =
    error instanceof ConfigError
      ? error.problems
      : error instanceof StartError || error instanceof DatabaseStartError
        ? [error.message]
        : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  for (const sentence of sentences) process.stderr.write(`embassy: ${sentence}\n`);
  return 1;
}

import type { Command } from 'commander';
import type { ComposedServices } from '../compose.ts';
import type { Config } from '../config.ts';

/** What a command may use; everything it opens is closed when it ends, however it ends. */
export interface CommandTools {
  config(): Config;
  /** The database of the configuration: the running one, or one started for this command. Migrated unless told. */
  database(options?: { migrated: boolean }): Promise<{ url: string; description: string }>;
  /** The same services the server has, over that database. */
  services(): Promise<ComposedServices>;
  /** Aborted when somebody asks the command to stop; a long one ends at its next safe point. */
  signal: AbortSignal;
}

/** Adds one command, with its options and help, to the program. */
export type RegisterCommand = (program: Command, tools: CommandTools) => void;

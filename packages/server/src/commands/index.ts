import type { RegisterCommand } from './command.ts';
import { registerDoctor } from './doctor.ts';
import { registerImport } from './import.ts';
import { registerJobs } from './jobs.ts';
import { registerRebuild } from './rebuild.ts';
import { registerReindex } from './reindex.ts';
import { registerReputation } from './reputation.ts';
import { registerRerender } from './rerender.ts';

/**
 * All commands, in the order in which `--help` lists them. Each loads what it does only when it is run, so that help
 * and refusals come at once.
 */
export const commands: readonly RegisterCommand[] = [
  registerDoctor,
  registerImport,
  registerJobs,
  registerRebuild,
  registerReindex,
  registerReputation,
  registerRerender,
];

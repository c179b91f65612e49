import type { RegisterCommand } from './command.ts';
import { registerDoctor } from './doctor.ts';
import { registerImport } from './import.ts';
import { registerJobs } from './jobs.ts';
import { registerRebuild } from './rebuild.ts';
import { registerReindex } from './reindex.ts';
import { registerRerender } from './rerender.ts';

/** All commands, in the order in which `--help` lists them. */
export const commands: readonly RegisterCommand[] = [
  registerDoctor,
  registerImport,
  registerJobs,
  registerRebuild,
  registerReindex,
  registerRerender,
];

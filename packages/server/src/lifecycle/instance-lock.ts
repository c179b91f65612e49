import path from 'node:path';
import { LockHeldError, type ProcessLock, processLock } from '@embassy/database/embedded/process-lock';
import type { Config } from '../config.ts';
import { StartError } from './start-error.ts';

const STOPPING = 'stopping';

/** Marks the data directory as served by this process. Workers beside it need no mark. */
export async function lockInstance(config: Config): Promise<ProcessLock & { stopping(): void }> {
  const file = path.join(config.dataDir, 'server.lock');
  try {
    const lock = await processLock(file, {
      note: config.publicUrl,
      // One that is about to end (or whose npm was killed a moment ago) is waited for.
      patience: (holder) => (holder.note === STOPPING ? 30_000 : 2_000),
    });
    return { ...lock, stopping: () => lock.note(STOPPING) };
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    const { pid, note } = error.holder;
    throw new StartError(
      `Embassy already runs on ${config.dataDir} (process ${pid}, ${note}). ` +
        'Stop it first, or give this one its own DATA_DIR and PORT.',
    );
  }
}

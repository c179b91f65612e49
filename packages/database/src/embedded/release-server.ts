import path from 'node:path';
import { databaseFolder, readConnection } from './connection-file.ts';
import { shutDownServer } from './embedded-server.ts';
import { isLeased } from './leases.ts';
import { processLock } from './process-lock.ts';

/** Stops the server of a data directory unless somebody uses it. The caller holds the database lock. */
export async function releaseServer(dataDir: string): Promise<void> {
  const connection = readConnection(dataDir);
  if (!connection || isLeased(dataDir)) return;
  await shutDownServer(path.resolve(databaseFolder(dataDir), connection.cluster));
}

// As a program: what the guard runs when the process it watched has died.
if (import.meta.main) {
  const dataDir = process.argv[2]!;
  const lock = await processLock(path.join(databaseFolder(dataDir), 'lock'), { patience: () => 150_000 });
  try {
    await releaseServer(dataDir);
  } finally {
    lock.release();
  }
}

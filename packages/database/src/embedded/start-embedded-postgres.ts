import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { abandonedClusters } from './cluster-location.ts';
import { applicationUrl, databaseFolder } from './connection-file.ts';
import { DatabaseStartError } from './database-start-error.ts';
import { bringUpServer, type EmbeddedServer } from './embedded-server.ts';
import { takeLease } from './leases.ts';
import { processIdentity } from './process-identity.ts';
import { processLock } from './process-lock.ts';
import { releaseServer } from './release-server.ts';

export interface EmbeddedPostgresOptions {
  /** Absolute. Everything about the database lies in its folder `database`. */
  dataDir: string;
  /** Hears what happens, in words for the operator. */
  notice?: (text: string) => void;
  /** Called when the server died and could not be brought up again. */
  onLost?: (error: Error) => void;
}

export interface EmbeddedPostgres {
  url: string;
  pid: number;
  /** Leaves the database; stops it when nobody else uses it. */
  stop(): Promise<void>;
}

const RESTARTS_PER_MINUTE = 5;

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one that runs.
 *
 * While it is held, a server that dies is brought up again on the same port, and a guard outside this process
 * stops the server when this process is killed and nobody else uses it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, notice = () => {}, onLost = () => {} } = options;
  makeFolder(dataDir);
  const { lease, ...first } = await underLock(dataDir, async () => {
    const up = await bringUpServer(dataDir, notice);
    return { ...up, lease: takeLease(dataDir) };
  });
  let server: EmbeddedServer = first;
  for (const folder of abandonedClusters(dataDir, server.cluster)) {
    notice(`an earlier database of this data directory is still in ${folder}; delete it if nobody needs it`);
  }
  const guard = startGuard(dataDir);
  const stopped = new AbortController();
  const watching = watch();

  async function watch(): Promise<void> {
    const restarts: number[] = [];
    while (!stopped.signal.aborted) {
      await ended(server, stopped.signal);
      if (stopped.signal.aborted) return;
      const now = Date.now();
      restarts.push(now);
      try {
        if (restarts.filter((time) => now - time < 60_000).length > RESTARTS_PER_MINUTE) {
          throw new DatabaseStartError(`The database in ${server.cluster} keeps dying; see its log.`);
        }
        notice('the database ended unexpectedly; starting it again');
        const { port } = server.connection;
        server = await underLock(dataDir, () => bringUpServer(dataDir, notice));
        if (server.connection.port !== port) {
          throw new DatabaseStartError(`Port ${port} of the database was taken while it restarted.`);
        }
      } catch (error) {
        onLost(error as Error);
        return;
      }
    }
  }

  return {
    url: applicationUrl(server.connection),
    get pid() {
      return server.pid;
    },
    async stop() {
      stopped.abort();
      await watching;
      await underLock(dataDir, async () => {
        lease.drop();
        await releaseServer(dataDir);
      });
      guard.kill();
    },
  };
}

async function underLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  // Whoever holds it starts or stops the server, which takes seconds, with recovery perhaps a minute.
  const lock = await processLock(path.join(databaseFolder(dataDir), 'lock'), { patience: () => 150_000 });
  try {
    return await work();
  } finally {
    lock.release();
  }
}

function makeFolder(dataDir: string): void {
  const folder = databaseFolder(dataDir);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    // The database's own account passes through to the cluster, but lists nothing.
    if (process.getuid?.() === 0) fs.chmodSync(folder, 0o711);
  } catch (error) {
    throw new DatabaseStartError(
      `The data directory ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code}). ` +
        'Give its user write access, or set DATA_DIR to another folder.',
    );
  }
}

/** Resolves when the server is gone, or when we stop watching. */
async function ended(server: EmbeddedServer, signal: AbortSignal): Promise<void> {
  const { child } = server;
  if (child) {
    await new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      child.once('exit', () => resolve());
      signal.addEventListener('abort', () => resolve());
    });
    return;
  }
  while (!signal.aborted && processIdentity(server.pid)) {
    await sleep(1000, undefined, { signal, ref: false }).catch(() => {});
  }
}

/** Waits, as a shell of one megabyte, for our end of its input to close, however we die. */
function startGuard(dataDir: string): ChildProcess {
  const script = path.join(import.meta.dirname, 'release-server.ts');
  const guard = spawn(
    '/bin/sh',
    ['-c', 'cat >/dev/null; exec "$0" "$@"', process.execPath, script, dataDir],
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' },
  );
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCluster } from './create-cluster.ts';
import { freePort } from './free-port.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { canReach, postgresAccount } from './postgres-account.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { prepareDatabase } from './prepare-database.ts';
import { planning } from './server-settings.ts';

export interface DisposablePostgres {
  /** The application's own role, which owns the database and may create others. */
  url: string;
  /** The cluster's superuser. */
  adminUrl: string;
  stop(): Promise<void>;
}

/** Durability is what makes a database slow, and nobody will miss this one. How queries are planned is as in earnest. */
const SETTINGS = {
  ...planning,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  shared_buffers: '256MB',
  max_connections: '300',
  // Tests clone databases by the hundred; connections to the template must not linger.
  autovacuum_naptime: '1h',
};

/** Starts a database for tests in a temporary folder; it vanishes with `stop` or with this process. */
export async function startDisposablePostgres(): Promise<DisposablePostgres> {
  const account = postgresAccount();
  const parent = fs.mkdtempSync(path.join(temporaryFolder(), 'embassy-postgres-'));
  if (account.uid !== undefined) fs.chmodSync(parent, 0o711);
  const folder = path.join(parent, 'cluster');
  const password = randomBytes(16).toString('hex');
  const binaries = postgresBinaries(account);
  try {
    await createCluster({ folder, account, binaries, password, disposable: true });
    const port = await freePort();
    const server = await launchPostmaster({ folder, port, account, binaries, settings: SETTINGS });
    const guard = guardAgainstOrphans(server.pid!, parent);
    const adminUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    await prepareDatabase(adminUrl, password);
    return {
      url: `postgresql://embassy:${password}@127.0.0.1:${port}/embassy`,
      adminUrl,
      async stop() {
        const exited = once(server, 'exit');
        server.ref();
        // Immediate shutdown: there is nothing to save.
        if (server.exitCode === null && server.kill('SIGQUIT')) await exited;
        guard.kill();
        fs.rmSync(parent, { recursive: true, force: true });
      },
    };
  } catch (error) {
    fs.rmSync(parent, { recursive: true, force: true });
    throw error;
  }
}

function temporaryFolder(): string {
  const folder = os.tmpdir();
  return canReach(path.join(folder, 'x'), postgresAccount()) ? folder : '/tmp';
}

/** A shell that waits for our end of its input to close, however we die, and then clears up. */
function guardAgainstOrphans(pid: number, folder: string) {
  const script = 'cat >/dev/null; kill -QUIT "$0"; sleep 1; rm -rf "$1"';
  const guard = spawn('/bin/sh', ['-c', script, String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  (guard.stdin as unknown as { unref?(): void }).unref?.();
  return guard;
}

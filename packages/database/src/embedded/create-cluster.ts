import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseStartError } from './database-start-error.ts';
import type { PostgresAccount } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

export interface ClusterOptions {
  folder: string;
  account: PostgresAccount;
  binaries: PostgresBinaries;
  /** The password of the cluster's superuser, `postgres`. */
  password: string;
  /** Skips waiting for the disk: for clusters nobody will miss. */
  disposable?: boolean;
}

/** The environment of the database's processes: nothing of ours leaks into it. */
export const POSTGRES_ENV = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Creates a database cluster in an empty folder.
 *
 * Passwords (scram) even on the loopback interface: other people may have accounts on the same machine.
 * The locale is PostgreSQL's own C.UTF-8, so that indexes do not depend on the machine's C library.
 */
export async function createCluster({ folder, account, binaries, password, disposable }: ClusterOptions) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(folder, '..', `${path.basename(folder)}.password`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) {
    fs.chownSync(folder, account.uid, account.gid ?? account.uid);
    fs.chownSync(passwordFile, account.uid, account.gid ?? account.uid);
  }
  const args = [
    ...['-D', folder, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    '--no-instructions',
    ...(disposable ? ['--no-sync'] : []),
  ];
  try {
    const child = spawn(binaries.initdb, args, { ...account, env: POSTGRES_ENV, cwd: '/', stdio: 'pipe' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const [code] = await once(child, 'close');
    if (code !== 0) {
      throw new DatabaseStartError(
        `The embedded PostgreSQL could not create its files in ${folder}: ${output.trim().split('\n').at(-1)}. ` +
          'Choose another DATA_DIR, or set DATABASE_URL to a PostgreSQL of your own.',
      );
    }
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

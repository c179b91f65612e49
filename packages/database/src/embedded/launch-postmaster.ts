import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { POSTGRES_ENV } from './create-cluster.ts';
import { DatabaseStartError } from './database-start-error.ts';
import type { PostgresAccount } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

export interface LaunchOptions {
  folder: string;
  port: number;
  account: PostgresAccount;
  binaries: PostgresBinaries;
  settings: Record<string, string>;
  /** The server's own log; without one the last lines are kept for the error message only. */
  logFile?: string;
}

/**
 * Starts the database server of a cluster and waits until it accepts connections.
 *
 * It listens on the loopback interface only, and in a process group of its own: Ctrl-C in the terminal must
 * reach Embassy alone, which then stops the database last.
 */
export async function launchPostmaster(options: LaunchOptions): Promise<ChildProcess> {
  const { folder, port, account, binaries, settings, logFile } = options;
  const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const args = ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const errorFile = logFile ?? path.join(path.dirname(folder), `${path.basename(folder)}.log`);
  const log = fs.openSync(errorFile, 'a', 0o600);
  const start = fs.fstatSync(log).size;
  const child = spawn(binaries.postgres, args, {
    ...account,
    env: POSTGRES_ENV,
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  let spawnError: Error | undefined;
  child.once('error', (error) => {
    spawnError = error;
  });
  // Recovery after a crash may take its time on a large database.
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (spawnError || child.exitCode !== null || child.signalCode !== null) {
      throw new DatabaseStartError(
        `The embedded PostgreSQL in ${folder} did not start: ${spawnError?.message ?? reason(errorFile, start)}. ` +
          `Its log is ${errorFile}.`,
      );
    }
    if (isReady(folder, child.pid)) {
      // The server outlives us when it must; it alone must not keep our process alive.
      child.unref();
      return child;
    }
    await sleep(15);
  }
  child.kill('SIGINT');
  throw new DatabaseStartError(
    `The embedded PostgreSQL in ${folder} was not ready within two minutes. Its log is ${errorFile}.`,
  );
}

/** Line 1 is the pid, line 8 the state; the file of a crashed server also says "ready", so compare the pid. */
function isReady(folder: string, pid: number | undefined): boolean {
  try {
    const lines = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && (lines[7] ?? '').startsWith('ready');
  } catch {
    return false;
  }
}

function reason(logFile: string, from: number): string {
  const written = fs.readFileSync(logFile).subarray(from).toString('utf8');
  const fatal = written.split('\n').filter((line) => /FATAL|PANIC|ERROR|error/.test(line));
  const line = (fatal[0] ?? written.trim().split('\n').at(-1) ?? '').replace(
    /^.*?(FATAL|PANIC|ERROR): +/,
    '',
  );
  return line || 'it ended without a word';
}

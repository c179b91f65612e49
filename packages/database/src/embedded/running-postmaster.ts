import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.ts';

export interface RunningPostmaster {
  pid: number;
  port: number;
}

/** The server that runs this cluster now. A stale `postmaster.pid`, or a reused number in it, is none. */
export function runningPostmaster(cluster: string): RunningPostmaster | undefined {
  const lines = readPidFile(cluster);
  const pid = Number(lines?.[0]);
  if (!lines || !pid || !processIdentity(pid) || !commandLine(pid).includes(cluster)) return undefined;
  return { pid, port: Number(lines[3]) };
}

/**
 * Removes the pid file of a server that is gone when its number now belongs to somebody else, which would keep
 * PostgreSQL from starting. Waits first until no process of the old server is left: two servers on one cluster
 * would destroy it.
 */
export async function clearStalePidFile(cluster: string): Promise<void> {
  const pid = Number(readPidFile(cluster)?.[0]);
  if (!pid || process.platform !== 'linux') return;
  const deadline = Date.now() + 10_000;
  while (processesIn(cluster).length > 0) {
    if (Date.now() > deadline) return;
    await sleep(50);
  }
  if (processIdentity(pid)) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** Waits until the server is gone; `false` when it is still there after the given time. */
export async function postmasterGone(cluster: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (runningPostmaster(cluster)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

function readPidFile(cluster: string): string[] | undefined {
  try {
    return fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Every process of a server works inside its cluster's folder. */
function processesIn(cluster: string): number[] {
  const folder = fs.realpathSync(cluster);
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return fs.readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    });
}

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

/** How long the processes of a server that was killed have to notice; one that computes may not for minutes. */
const NOTICE = 5_000;

/**
 * Removes the pid file of a server that is gone when its number is still there, which would keep PostgreSQL from
 * starting: it belongs to somebody else now, or whoever should note that the server died has not yet. Sees to it first
 * that no process of the old server is left: two servers on one cluster would destroy it. What those had not committed
 * is undone by the log, as for any that died.
 */
export async function clearStalePidFile(cluster: string): Promise<void> {
  const pid = Number(readPidFile(cluster)?.[0]);
  if (!pid || process.platform !== 'linux') return;
  const since = Date.now();
  for (let left = processesIn(cluster); left.length > 0; left = processesIn(cluster)) {
    const waited = Date.now() - since;
    if (waited > 2 * NOTICE) return;
    if (waited > NOTICE) left.forEach(end);
    await sleep(50);
  }
  if (fs.existsSync(`/proc/${pid}`)) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
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

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It noticed in this moment.
  }
}

/** Every process of a server works inside its cluster's folder; so may the shell of an operator who looks around. */
function processesIn(cluster: string): number[] {
  const folder = fs.realpathSync(cluster);
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          fs.readlinkSync(`/proc/${pid}/cwd`) === folder &&
          fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
        );
      } catch {
        return false;
      }
    });
}

import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@embassy/database/embedded/free-port';

const root = path.resolve(import.meta.dirname, '../../..');

export interface SpawnOptions {
  env: Record<string, string>;
  /** Through npm, as people start it; otherwise the server's program itself. */
  npm?: boolean;
  uid?: number;
}

export interface SpawnedServer {
  child: ChildProcess;
  url: string;
  output(): string;
  /** Exit code or signal, when it ended. */
  ended: Promise<number | string>;
  ready(): Promise<void>;
}

/** Starts Embassy as a process of its own, on a free port unless one is given. */
export async function spawnServer({ env, npm, uid }: SpawnOptions): Promise<SpawnedServer> {
  const port = env.PORT ?? String(await freePort());
  const [program, args] = npm
    ? ['npm', ['start']]
    : [process.execPath, [path.join(root, 'packages/server/src/main.ts')]];
  const child = spawn(program, args as string[], {
    cwd: root,
    env: { ...plainEnvironment(), SEED: 'none', ...env, PORT: port },
    // The channel tells the server when the tests die before they could stop it.
    stdio: ['ignore', 'pipe', 'pipe', ...(npm ? [] : ['ipc' as const])],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let output = '';
  child.stdout!.on('data', (chunk) => (output += chunk));
  child.stderr!.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    child,
    url,
    output: () => output,
    ended,
    async ready() {
      const end = ended.then((how) => {
        throw new Error(`The server ended with ${how}:\n${output}`);
      });
      const ready = answers(`${url}/ready`).catch((error: Error) => {
        throw new Error(`${error.message}:\n${output}`);
      });
      await Promise.race([end, ready]);
    },
  };
}

/** What a program of ours gets of the tests' own environment: where tools are, and where compiled code is kept. */
export function plainEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }) };
}

/** Waits until the address answers with success. */
export async function answers(url: string): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(50)) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
  }
  throw new Error(`${url} did not answer within two minutes`);
}

/** The processes that have this folder on their command line or work inside it. */
export function processesOf(folder: string): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const commandLine = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return commandLine.includes(folder) || fs.readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      } catch {
        return false;
      }
    });
}

/** Waits until no process of the folder is left. */
export async function processesGone(folder: string): Promise<void> {
  for (const deadline = Date.now() + 40_000; processesOf(folder).length > 0; await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`Processes ${processesOf(folder)} are left`);
  }
}

/** The number of the database server's own process. */
export function postmasterOf(dataDir: string): number {
  const file = path.join(dataDir, 'database/postgres/postmaster.pid');
  return Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
}

/** The address of the embedded database. */
export function databaseUrlOf(dataDir: string): string {
  const { port, password } = JSON.parse(
    fs.readFileSync(path.join(dataDir, 'database/connection.json'), 'utf8'),
  );
  return `postgresql://embassy:${password}@127.0.0.1:${port}/embassy`;
}

import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessIdentity, processIdentity } from './process-identity.ts';

export interface LockHolder extends ProcessIdentity {
  /** What the holder tells about itself, for the message to whoever comes second. */
  note: string;
}

export interface ProcessLock {
  /** Changes what the holder tells about itself. */
  note(text: string): void;
  release(): void;
}

/** Somebody else holds the lock. */
export class LockHeldError extends Error {
  override name = 'LockHeldError';
  readonly holder: LockHolder;
  constructor(holder: LockHolder) {
    super(`Held by process ${holder.pid}.`);
    this.holder = holder;
  }
}

export interface LockOptions {
  note?: string;
  /** How long to wait for the present holder, in milliseconds. */
  patience?: (holder: LockHolder) => number;
}

/**
 * Takes a lock that ends with this process, however it ends.
 *
 * The file names its holder; a holder that no longer runs holds nothing. The file appears whole (by a hard
 * link), so nobody ever reads a half-written one.
 */
export async function processLock(file: string, options: LockOptions = {}): Promise<ProcessLock> {
  const self = processIdentity(process.pid)!;
  const own = `${file}.${process.pid}.${randomUUID()}`;
  const write = (note: string) => fs.writeFileSync(own, JSON.stringify({ ...self, note }), { mode: 0o600 });
  write(options.note ?? '');
  const began = Date.now();
  try {
    for (;;) {
      if (link(own, file)) break;
      const holder = readHolder(file);
      if (!holder) continue;
      if (!isAlive(holder)) removeStale(file, holder);
      else if (Date.now() - began > (options.patience?.(holder) ?? 0)) throw new LockHeldError(holder);
      else await sleep(50);
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
  return {
    note(text) {
      write(text);
      fs.renameSync(own, file);
    },
    release() {
      const holder = readHolder(file);
      if (holder?.pid === self.pid && holder.began === self.began) fs.rmSync(file, { force: true });
    },
  };
}

/** The running holder of a lock, if any. */
export function lockHolder(file: string): LockHolder | undefined {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : undefined;
}

function link(own: string, file: string): boolean {
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): LockHolder | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Not written by us (or damaged by a full disk): nobody can be its holder.
    fs.rmSync(file, { force: true });
    return undefined;
  }
}

/** Moves the file aside before deleting it: of two that find it stale, only one gets it. */
function removeStale(file: string, expected: LockHolder): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  // In between somebody may have removed the stale file and taken the lock: give theirs back.
  if (moved && (moved.pid !== expected.pid || moved.began !== expected.began)) link(aside, file);
  fs.rmSync(aside, { force: true });
}

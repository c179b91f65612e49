import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { databaseFolder } from './connection-file.ts';
import { isAlive, processIdentity } from './process-identity.ts';

/**
 * Who uses the embedded database at the moment: the server, a command, a benchmark. The last to leave turns it
 * off; a lease of a process that died counts for nothing.
 */
export function takeLease(dataDir: string): { drop(): void } {
  const folder = leaseFolder(dataDir);
  const file = path.join(folder, `${process.pid}-${randomUUID()}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, JSON.stringify(processIdentity(process.pid)));
  return { drop: () => fs.rmSync(file, { force: true }) };
}

/** Whether a running process holds a lease; those of the dead are cleared away. */
export function isLeased(dataDir: string): boolean {
  const folder = leaseFolder(dataDir);
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names.filter((name) => holds(path.join(folder, name))).length > 0;
}

function holds(file: string): boolean {
  try {
    if (isAlive(JSON.parse(fs.readFileSync(file, 'utf8')))) return true;
  } catch {
    // Broken off while it was written: its writer is dead.
  }
  fs.rmSync(file, { force: true });
  return false;
}

function leaseFolder(dataDir: string): string {
  return path.join(databaseFolder(dataDir), 'leases');
}

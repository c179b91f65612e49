import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseStartError } from './database-start-error.ts';

/** How the database of a data directory is reached; kept in `database/connection.json`, for the owner alone. */
export interface DatabaseConnection {
  /** The cluster's folder: below the data directory where possible, see `cluster-location.ts`. */
  cluster: string;
  port: number;
  /** The cluster's superuser, used to prepare the database and for nothing else. */
  adminPassword: string;
  /** The application's role. */
  password: string;
  /** Whether the application's role and database exist. */
  prepared: boolean;
}

/** The folder of everything that concerns the embedded database. */
export function databaseFolder(dataDir: string): string {
  return path.join(dataDir, 'database');
}

export function readConnection(dataDir: string): DatabaseConnection | undefined {
  try {
    return JSON.parse(fs.readFileSync(connectionFile(dataDir), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new DatabaseStartError(
      `${connectionFile(dataDir)} cannot be read (${(error as Error).message}). ` +
        'Start Embassy as the user who first did, or set DATA_DIR to another folder.',
    );
  }
}

/** Writes beside and renames: a crash leaves the old file or the new one, never half of it. */
export function writeConnection(dataDir: string, connection: DatabaseConnection): void {
  const file = connectionFile(dataDir);
  const beside = `${file}.${process.pid}`;
  const handle = fs.openSync(beside, 'w', 0o600);
  fs.writeSync(handle, `${JSON.stringify(connection, null, 2)}\n`);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  // Root, helping out on another user's data directory, must leave it usable for that user.
  if (process.getuid?.() === 0) {
    const { uid, gid } = fs.statSync(databaseFolder(dataDir));
    fs.chownSync(beside, uid, gid);
  }
  fs.renameSync(beside, file);
}

/** A password nobody has to type. */
export function newPassword(): string {
  return randomBytes(24).toString('hex');
}

/** The address of the application's database. */
export function applicationUrl({ port, password }: DatabaseConnection): string {
  return `postgresql://embassy:${password}@127.0.0.1:${port}/embassy`;
}

/** The address of the cluster's superuser. */
export function adminUrl({ port, adminPassword }: DatabaseConnection): string {
  return `postgresql://postgres:${adminPassword}@127.0.0.1:${port}/postgres`;
}

function connectionFile(dataDir: string): string {
  return path.join(databaseFolder(dataDir), 'connection.json');
}

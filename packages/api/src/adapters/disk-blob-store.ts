import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { BlobStore } from './blob-store.ts';

/** Keeps files in a folder, each with its content type beside it. Written whole or not at all. */
export function createDiskBlobStore(folder: string): BlobStore {
  const fileOf = (key: string) => {
    const file = path.resolve(folder, key);
    if (!file.startsWith(path.resolve(folder) + path.sep)) throw new RangeError(`Key ${key} leads elsewhere`);
    return file;
  };
  const write = async (file: string, bytes: Uint8Array | string) => {
    const beside = `${file}.${randomUUID()}`;
    const handle = await fs.open(beside, 'w');
    try {
      await handle.writeFile(bytes);
      // The row that names this file may be committed next: a crash must not leave it pointing nowhere.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(beside, file);
  };
  return {
    async put(key, bytes, contentType) {
      const file = fileOf(key);
      await fs.mkdir(path.dirname(file), { recursive: true });
      await write(`${file}.type`, contentType);
      await write(file, bytes);
    },
    async get(key) {
      try {
        const file = fileOf(key);
        const [bytes, contentType] = await Promise.all([
          fs.readFile(file),
          fs.readFile(`${file}.type`, 'utf8'),
        ]);
        return { bytes, contentType };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async remove(key) {
      const file = fileOf(key);
      await Promise.all([fs.rm(file, { force: true }), fs.rm(`${file}.type`, { force: true })]);
    },
  };
}

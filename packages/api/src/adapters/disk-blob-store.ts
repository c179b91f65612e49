import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { assertBlobKey, type BlobStore, blobTypeOf, isBlobKey } from './blob-store.ts';

/** Keeps files in a local folder. A file is there completely or not at all, also after a crash. */
export function createDiskBlobStore(folder: string): BlobStore {
  const pathOf = (key: string) => path.join(folder, key);
  return {
    async put(key, bytes) {
      assertBlobKey(key);
      const target = pathOf(key);
      const parent = path.dirname(target);
      await fs.mkdir(parent, { recursive: true });
      const draft = `${target}.${randomUUID()}.part`;
      const file = await fs.open(draft, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await fs.rename(draft, target);
      await syncFolder(parent);
      await syncFolder(folder);
    },
    async get(key) {
      if (!isBlobKey(key)) return undefined;
      try {
        return { bytes: await fs.readFile(pathOf(key)), contentType: blobTypeOf(key) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async remove(key) {
      assertBlobKey(key);
      await fs.rm(pathOf(key), { force: true });
    },
  };
}

/** A new name is only durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import type { Database } from '@embassy/database';
import type { BlobStore } from '../../adapters/blob-store.ts';

/** Takes the file of a removed picture away; once more changes nothing. A picture that still has its row stays. */
export async function removeFile(
  { db, blobs }: { db: Database; blobs: BlobStore },
  { key }: { key: string },
): Promise<void> {
  if (await db.image.findUnique({ where: { key }, select: { id: true } })) return;
  await blobs.remove(key);
}

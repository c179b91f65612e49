import { randomBytes } from 'node:crypto';
import type { Image } from '@embassy/database';
import type { BlobStore } from '../../adapters/blob-store.ts';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { encodeImage } from './encode-image.ts';
import type { ImagePurpose } from './media.rules.ts';

export type UploadImageInput = { bytes: Uint8Array; purpose: ImagePurpose };

/**
 * Keeps a picture. The file is stored before its row: a crash in between leaves a file that nothing shows, never a
 * row whose file is missing. Who knows the address sees the picture; nobody can guess it.
 */
export async function uploadImage(
  { db, actor, now, blobs }: ActionContext & { blobs: BlobStore },
  { bytes, purpose }: UploadImageInput,
): Promise<Image> {
  requireWriter(actor, now);
  const encoded = await encodeImage(bytes, purpose);
  const id = randomBytes(20).toString('hex');
  const key = `${id.slice(0, 2)}/${id.slice(2)}.webp`;
  const contentType = 'image/webp';
  await blobs.put(key, encoded.bytes, contentType);
  const { width, height } = encoded;
  return db.image.create({
    data: {
      id,
      key,
      ownerId: actor.id,
      contentType,
      width,
      height,
      bytes: encoded.bytes.byteLength,
      createdAt: now,
    },
  });
}

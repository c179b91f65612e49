import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { assertBlobKey, type BlobStore, blobTypeOf, isBlobKey } from './blob-store.ts';

export type S3Options = {
  bucket: string;
  region: string;
  /** A store other than Amazon's. */
  endpoint?: string;
  /** The machine's role when absent. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
};

/** Keeps files in a bucket of S3 or a store that speaks its language. */
export function createS3BlobStore({ bucket, region, endpoint, credentials }: S3Options): BlobStore {
  const client = new S3Client({
    region,
    ...(credentials && { credentials }),
    // Other stores rarely have a host name for each bucket, or the newest checksums.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return {
    async put(key, bytes, contentType) {
      assertBlobKey(key);
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }),
      );
    },
    async get(key) {
      if (!isBlobKey(key)) return undefined;
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body && { bytes: await Body.transformToByteArray(), contentType: blobTypeOf(key) };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async remove(key) {
      assertBlobKey(key);
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

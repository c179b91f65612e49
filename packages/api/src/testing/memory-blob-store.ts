import type { BlobStore } from '../adapters/blob-store.ts';

/** A blob store that vanishes with the test. */
export function createMemoryBlobStore(): BlobStore {
  const files = new Map<string, { bytes: Uint8Array; contentType: string }>();
  return {
    put: async (key, bytes, contentType) => void files.set(key, { bytes, contentType }),
    get: async (key) => files.get(key),
    remove: async (key) => void files.delete(key),
  };
}

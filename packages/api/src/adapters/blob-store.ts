/** Where files lie: a local folder or S3. Keys are made by us, never by members. */
export type BlobStore = {
  /** Keeps the bytes; once it returns, they survive a crash. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The bytes, or nothing when there is no such key. */
  get(key: string): Promise<{ bytes: Uint8Array; contentType: string } | undefined>;
  /** Forgets the key; one that is not there is no mistake. */
  remove(key: string): Promise<void>;
};

/** Kinds of file that are kept, by the ending of their key. */
export const blobTypes = { webp: 'image/webp' } as const satisfies Record<string, string>;

/** A key: a folder of two characters, a random name, a known ending. Nothing else reaches a store. */
const keyPattern = new RegExp(`^[a-z0-9]{2}/[a-z0-9]{20,40}\\.(${Object.keys(blobTypes).join('|')})$`);

/** Whether a text, perhaps from a path, can be a key at all. */
export function isBlobKey(text: string): boolean {
  return keyPattern.test(text);
}

/** What a key's ending says. */
export function blobTypeOf(key: string): string {
  return blobTypes[key.slice(key.lastIndexOf('.') + 1) as keyof typeof blobTypes];
}

/** Throws when a key is none: only a bug can send one here. */
export function assertBlobKey(key: string): void {
  if (!isBlobKey(key)) throw new Error(`Not a key of a blob: ${JSON.stringify(key)}`);
}

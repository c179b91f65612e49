/** Where files lie: a local folder or S3. Keys are made by us, never by members. */
export type BlobStore = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** The bytes, or nothing when there is no such key. */
  get(key: string): Promise<{ bytes: Uint8Array; contentType: string } | undefined>;
  remove(key: string): Promise<void>;
};

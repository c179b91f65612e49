import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createMemoryBlobStore } from '../testing/memory-blob-store.ts';
import type { BlobStore } from './blob-store.ts';
import { createDiskBlobStore } from './disk-blob-store.ts';
import { createS3BlobStore } from './s3-blob-store.ts';

const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'embassy-blobs-'));
afterAll(() => fs.rm(folder, { recursive: true }));

/** As in http://key:secret@127.0.0.1:9000/bucket; the S3 suite is skipped without it. */
const s3 = process.env.S3_TEST_URL ? new URL(process.env.S3_TEST_URL) : undefined;

const stores: [string, (() => BlobStore) | undefined][] = [
  ['disk', () => createDiskBlobStore(path.join(folder, 'media'))],
  ['memory', createMemoryBlobStore],
  [
    'S3',
    s3 &&
      (() =>
        createS3BlobStore({
          bucket: s3.pathname.slice(1),
          region: 'us-east-1',
          endpoint: s3.origin,
          credentials: {
            accessKeyId: decodeURIComponent(s3.username),
            secretAccessKey: decodeURIComponent(s3.password),
          },
        })),
  ],
];

const newKey = () => `ab/${randomBytes(16).toString('hex')}.webp`;

describe.each(stores)('blob store on %s', (_name, create) => {
  test.skipIf(!create)('keeps, gives, replaces and forgets', async () => {
    const store = create!();
    const key = newKey();
    expect(await store.get(key)).toBeUndefined();
    const bytes = new Uint8Array(randomBytes(100_000));
    await store.put(key, bytes, 'image/webp');
    const found = await store.get(key);
    expect(Buffer.from(found!.bytes).equals(bytes)).toBe(true);
    expect(found!.contentType).toBe('image/webp');
    await store.put(key, bytes.slice(0, 10), 'image/webp');
    expect((await store.get(key))!.bytes.byteLength).toBe(10);
    await store.remove(key);
    await store.remove(key);
    expect(await store.get(key)).toBeUndefined();
  });

  test.skipIf(!create)('two that write one key at the same time leave one of them whole', async () => {
    const store = create!();
    const key = newKey();
    const writes = [1, 2, 3, 4].map((value) =>
      store.put(key, new Uint8Array(50_000).fill(value), 'image/webp'),
    );
    await Promise.all(writes);
    const { bytes } = (await store.get(key))!;
    expect(bytes.byteLength).toBe(50_000);
    expect(new Set(bytes).size).toBe(1);
  });
});

describe('disk', () => {
  const store = createDiskBlobStore(path.join(folder, 'media'));

  test('no key leads out of the folder', async () => {
    await fs.writeFile(path.join(folder, 'secret.webp'), 'secret');
    const keys = [
      '../secret.webp',
      'ab/../../secret.webp',
      '/etc/passwd',
      'ab/..%2f..%2fsecret.webp',
      'ab\\x.webp',
      '',
    ];
    for (const key of keys) {
      expect(await store.get(key)).toBeUndefined();
      await expect(store.put(key, new Uint8Array(1), 'image/webp')).rejects.toThrow('Not a key');
      await expect(store.remove(key)).rejects.toThrow('Not a key');
    }
    expect(await fs.readFile(path.join(folder, 'secret.webp'), 'utf8')).toBe('secret');
  });

  test('nothing half-written is left beside the files', async () => {
    await store.put(newKey(), new Uint8Array(1000), 'image/webp');
    const names = await fs.readdir(path.join(folder, 'media'), { recursive: true });
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

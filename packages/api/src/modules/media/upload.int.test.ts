import type { Member } from '@embassy/database';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { imageLimits } from './media.rules.ts';

let api: TestApi;
let member: Member;

beforeAll(async () => {
  api = await startTestApi();
  member = await buildMember(api.db);
});
afterAll(() => api.close());

async function upload(
  bytes: Uint8Array,
  { purpose, as = member }: { purpose?: string; as?: Member | null } = {},
) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], '../../etc/passwd.html', { type: 'text/html' }));
  if (purpose) form.set('purpose', purpose);
  const cookie = as && (await api.as(as).cookie());
  const response = await api.api.handleUpload(
    new Request(`${api.settings.publicUrl}/media`, {
      method: 'POST',
      body: form,
      headers: cookie ? { cookie } : {},
    }),
    { address: '127.0.0.1' },
  );
  return { status: response.status, ...(await response.json()) };
}

const serve = (path: string, init: RequestInit = {}) =>
  api.api.handleMedia(new Request(api.settings.publicUrl + path, init));

async function download(path: string) {
  const response = await serve(path);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, bytes, metadata: await sharp(bytes, { animated: true }).metadata() };
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d9502e' } });

describe('what is kept', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('%s becomes WebP', async (format) => {
    const { status, url, width, height } = await upload(await plain(300, 200).toFormat(format).toBuffer());
    expect({ status, width, height }).toEqual({ status: 201, width: 300, height: 200 });
    const { response, metadata } = await download(url);
    expect(metadata.format).toBe('webp');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('nothing of where, when and with what it was taken, and it is upright', async () => {
    const photo = await plain(400, 200)
      .withExif({ IFD0: { Copyright: 'Secret Person' }, IFD3: { GPSLatitude: '59/1 19/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(photo.includes('Secret Person')).toBe(true);
    const { url, width, height } = await upload(photo);
    expect([width, height]).toEqual([200, 400]);
    const { bytes, metadata } = await download(url);
    expect(bytes.includes('Secret Person')).toBe(false);
    expect(metadata).toMatchObject({ width: 200, height: 400 });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('large pictures are made smaller, profile pictures square', async () => {
    const large = await plain(5000, 1000).jpeg().toBuffer();
    expect(await upload(large)).toMatchObject({ width: imageLimits.side, height: 512 });
    expect(await upload(large, { purpose: 'avatar' })).toMatchObject({ width: 512, height: 512 });
  });

  test('an animation stays one', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
        sharp({ create: { width: 40, height: 30, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: 100 })
      .toBuffer();
    const { url, width, height } = await upload(gif);
    expect([width, height]).toEqual([40, 30]);
    expect((await download(url)).metadata.pages).toBe(3);
  });
});

describe('what is refused', () => {
  const issueOf = async (bytes: Uint8Array) => {
    const { status, error } = await upload(bytes);
    return [status, error.code, error.issues?.[0]?.code];
  };

  test.each([
    ['HTML', '<html><script>alert(1)</script></html>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>'],
    ['PDF', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj'],
    ['a program', 'MZ\u0090\u0000\u0003'],
  ])('%s, whatever it is called', async (_name, text) => {
    expect(await issueOf(Buffer.from(text, 'latin1'))).toEqual([422, 'INVALID', 'BAD_FORMAT']);
  });

  test('TIFF, which the library could read', async () => {
    expect(await issueOf(await plain(10, 10).tiff().toBuffer())).toEqual([422, 'INVALID', 'BAD_FORMAT']);
  });

  test('a picture that is cut off', async () => {
    const whole = await sharp({
      create: {
        width: 800,
        height: 800,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    expect(await issueOf(whole.subarray(0, whole.length / 2))).toEqual([422, 'INVALID', 'BAD_FORMAT']);
  });

  test('a bomb: few bytes, many pixels', async () => {
    const bomb = await plain(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await issueOf(bomb)).toEqual([422, 'INVALID', 'TOO_MANY']);
  });

  test('too many bytes', async () => {
    expect(await issueOf(new Uint8Array(imageLimits.bytes + 1))).toEqual([422, 'INVALID', 'TOO_LONG']);
    expect(await issueOf(new Uint8Array(imageLimits.bytes + 1_000_000))).toEqual([
      422,
      'INVALID',
      'TOO_LONG',
    ]);
  });

  test('visitors, the suspended, and forms without a file', async () => {
    const picture = await plain(10, 10).png().toBuffer();
    expect((await upload(picture, { as: null })).status).toBe(401);
    const suspended = await buildMember(api.db, { suspendedUntil: new Date(Date.now() + 86_400_000) });
    expect((await upload(picture, { as: suspended })).error.code).toBe('SUSPENDED');
    expect(await issueOf(new Uint8Array())).toEqual([422, 'INVALID', 'REQUIRED']);
  });
});

describe('serving', () => {
  test('a known picture is not sent again, and strange paths find nothing', async () => {
    const { url } = await upload(await plain(20, 20).png().toBuffer());
    const etag = (await serve(url)).headers.get('etag')!;
    expect((await serve(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    for (const path of [
      '/media/../../etc/passwd',
      '/media/%2e%2e/secret',
      '/media/',
      `${url}.bak`,
      '/media/aa/b.webp',
    ]) {
      expect((await serve(path)).status).toBe(404);
    }
  });
});

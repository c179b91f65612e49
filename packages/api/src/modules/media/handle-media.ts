import { type BlobStore, isBlobKey } from '../../adapters/blob-store.ts';

const headers = {
  // A key's bytes never change.
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  // Opened by itself, a picture is no page of ours.
  'content-security-policy': "default-src 'none'; sandbox",
};

/** `GET /media/<key>`: the picture, or 404. */
export async function handleMedia(request: Request, blobs: BlobStore): Promise<Response> {
  const key = new URL(request.url).pathname.replace(/^\/media\//, '');
  if ((request.method !== 'GET' && request.method !== 'HEAD') || !isBlobKey(key)) return notFound();
  const etag = `"${key}"`;
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  }
  const blob = await blobs.get(key);
  if (!blob) return notFound();
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(blob.bytes), {
    headers: {
      ...headers,
      etag,
      'content-type': blob.contentType,
      'content-length': String(blob.bytes.byteLength),
    },
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } });
}

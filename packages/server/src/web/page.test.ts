import zlib from 'node:zlib';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { readPage, sendPage } from './page.ts';

const html = `<!DOCTYPE html>${'<p>words</p>'.repeat(500)}`;

interface Made {
  isVisit?: boolean;
  status?: number;
  body?: string;
  headers?: Record<string, string>;
}

async function ask(
  asked: Record<string, string>,
  { isVisit = true, status = 200, body = html, headers }: Made = {},
) {
  const app = Fastify();
  const page = await readPage(
    new Response(body, { status, headers: { 'content-type': 'text/html', ...headers } }),
  );
  app.get('/', (request, reply) => sendPage(request, reply, page, isVisit));
  return app.inject({ url: '/', headers: asked });
}

describe('sending a page', () => {
  test.each([
    ['gzip, deflate, br', 'br', (bytes: Buffer) => zlib.brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => zlib.gunzipSync(bytes)],
    ['br;q=0, gzip', 'gzip', (bytes: Buffer) => zlib.gunzipSync(bytes)],
  ])('who accepts %s gets %s', async (accepted, encoding, open) => {
    const response = await ask({ 'accept-encoding': accepted });
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(open(response.rawPayload).toString()).toBe(html);
    expect(response.headers.vary).toContain('accept-encoding');
  });

  test('who accepts nothing gets it plain, and short answers are not worth it', async () => {
    expect((await ask({})).body).toBe(html);
    const short = await ask({ 'accept-encoding': 'br' }, { body: 'short' });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  test('a visitor who has it already gets 304 without a body', async () => {
    const { etag } = (await ask({})).headers;
    const again = await ask({ 'if-none-match': String(etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  test('a tag is known among others, and by whichever strength a proxy gave it', async () => {
    const tag = String((await ask({})).headers.etag);
    for (const known of [`"other", ${tag}`, tag.replace('W/', ''), '*']) {
      expect([known, (await ask({ 'if-none-match': known })).statusCode]).toEqual([known, 304]);
    }
    expect((await ask({ 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  test('a visitor’s page may be kept on the way for a second, and each reader asks whether it still holds', async () => {
    const { headers } = await ask({});
    expect(headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=1, stale-while-revalidate=\d+/);
    expect(headers.vary).toContain('cookie');
    const known = await ask({ 'if-none-match': String(headers.etag) });
    expect(known.headers).toMatchObject({ 'cache-control': headers['cache-control'], vary: headers.vary });
  });

  test('a member’s page is stored nowhere, whatever the reader has', async () => {
    const { etag } = (await ask({})).headers;
    const { headers, statusCode } = await ask({ 'if-none-match': String(etag) }, { isVisit: false });
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.etag).toBeUndefined();
  });

  test('neither is a page that gives the visitor a cookie, or one that could not be made', async () => {
    const given = await ask({}, { headers: { 'set-cookie': 'hint=1' } });
    expect(given.headers['cache-control']).toBe('private, no-store');
    expect(given.headers.etag).toBeUndefined();
    expect((await ask({}, { status: 500 })).headers['cache-control']).toBe('private, no-store');
  });

  test('the status is kept', async () => {
    expect((await ask({}, { status: 404 })).statusCode).toBe(404);
  });
});

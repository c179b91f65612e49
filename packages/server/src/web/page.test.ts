import zlib from 'node:zlib';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { readPage, sendPage } from './page.ts';

const html = `<!DOCTYPE html>${'<p>words</p>'.repeat(500)}`;

async function ask(headers: Record<string, string>, { isVisit = true, status = 200, body = html } = {}) {
  const app = Fastify();
  const page = await readPage(new Response(body, { status, headers: { 'content-type': 'text/html' } }));
  app.get('/', (request, reply) => sendPage(request, reply, page, isVisit));
  return app.inject({ url: '/', headers });
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

  test('a member’s page is stored nowhere', async () => {
    const { headers } = await ask({}, { isVisit: false });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.etag).toBeUndefined();
  });

  test('the status is kept', async () => {
    expect((await ask({}, { status: 404 })).statusCode).toBe(404);
  });
});

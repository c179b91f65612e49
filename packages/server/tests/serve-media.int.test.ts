import http from 'node:http';
import { buildMember } from '@embassy/api/testing/builders';
import { startTestApi, type TestApi } from '@embassy/api/testing/test-api';
import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveMedia } from '../src/http/serve-media.ts';

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let t: TestApi;
let app: FastifyInstance;
let url: string;
let cookie: string;

beforeAll(async () => {
  t = await startTestApi();
  app = Fastify();
  await serveMedia(app, { api: t.api });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  cookie = await t.as(await buildMember(t.db)).cookie();
});
afterAll(async () => {
  await app.close();
  await t.close();
});

function upload(bytes: Uint8Array, headers: Record<string, string> = {}) {
  const body = new FormData();
  body.set('file', new File([new Uint8Array(bytes)], 'picture.png'));
  return fetch(`${url}/media`, { method: 'POST', body, headers: { cookie, ...headers } });
}

/** The path as it is, which `fetch` would tidy up. */
const statusOf = (path: string) =>
  new Promise<number>((resolve, reject) => {
    http
      .get(url, { path }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on('error', reject);
  });

test('a picture goes up, comes back, and answers HEAD and what is known already', async () => {
  const up = await upload(pixel, { origin: url });
  expect(up.status).toBe(201);
  const { url: path } = (await up.json()) as { url: string };
  const down = await fetch(url + path);
  expect(down.status).toBe(200);
  expect(down.headers.get('content-type')).toBe('image/webp');
  expect((await down.bytes()).byteLength).toBe(Number(down.headers.get('content-length')));
  const head = await fetch(url + path, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([
    200,
    down.headers.get('content-length'),
  ]);
  const known = await fetch(url + path, { headers: { 'if-none-match': down.headers.get('etag')! } });
  expect(known.status).toBe(304);
});

test('a foreign page uploads nothing, with a session as well', async () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) {
    expect((await upload(pixel, headers)).status).toBe(403);
  }
});

test('what is no form, and what is too large, is refused before it is read', async () => {
  const json = await fetch(`${url}/media`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(json.status).toBe(415);
  expect((await upload(new Uint8Array(13 * 1024 * 1024))).status).toBe(413);
  expect((await upload(new Uint8Array(11 * 1024 * 1024))).status).toBe(422);
});

test('no path leads out of the pictures', async () => {
  for (const path of [
    '/media/../package.json',
    '/media/..%2f..%2fetc%2fpasswd',
    '/media/%00',
    '/media/',
    '/media/aa',
  ]) {
    expect(await statusOf(path)).toBe(404);
  }
});

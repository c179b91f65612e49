import Fastify from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveBeacon } from '../src/http/serve-beacon.ts';

let app: ReturnType<typeof Fastify>;
let heard: { body: string; address: string; agent: string | null; cookie: string | null }[];

beforeEach(async () => {
  heard = [];
  app = Fastify();
  await serveBeacon(app, {
    api: {
      handleBeacon: async (request, { address }) => {
        const { headers } = request;
        heard.push({
          body: await request.text(),
          address,
          agent: headers.get('user-agent'),
          cookie: headers.get('cookie'),
        });
        return new Response(null, { status: 204 });
      },
    },
    origin: 'https://community.example',
  });
});
afterEach(() => app.close());

const send = (headers: Record<string, string>, payload: string) =>
  app.inject({ method: 'POST', url: '/beacon', headers: { 'user-agent': 'Firefox', ...headers }, payload });

test('passes on what a page of its own says, as JSON or as the text that browsers send on leaving', async () => {
  for (const type of ['application/json', 'text/plain;charset=UTF-8']) {
    const response = await send({ 'content-type': type, cookie: 'a=b', 'x-other': 'x' }, '{"threadId":7}');
    expect(response.statusCode).toBe(204);
  }
  const one = { body: '{"threadId":7}', address: '127.0.0.1', agent: 'Firefox', cookie: 'a=b' };
  expect(heard).toEqual([one, one]);
});

test('refuses pages of other sites, forms and long texts', async () => {
  const type = { 'content-type': 'application/json' };
  expect((await send({ ...type, origin: 'https://elsewhere.example' }, '{}')).statusCode).toBe(403);
  expect((await send({ ...type, 'sec-fetch-site': 'cross-site' }, '{}')).statusCode).toBe(403);
  expect((await send({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=b')).statusCode).toBe(415);
  expect((await send(type, `{"threadId":7,"x":"${'x'.repeat(2_000)}"}`)).statusCode).toBe(413);
  expect(heard).toEqual([]);
});

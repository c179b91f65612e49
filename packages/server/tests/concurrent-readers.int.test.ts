import { buildMember, buildThread } from '@embassy/api/testing/builders';
import { startTestApi, type TestApi } from '@embassy/api/testing/test-api';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWeb } from '../src/serve-web.ts';

interface Reader {
  name: string | null;
  cookie?: string;
}

let t: TestApi;
let app: FastifyInstance;
let url: string;
let paths: string[];
let readers: Reader[];

const visitor: Reader = { name: null };

beforeAll(async () => {
  t = await startTestApi();
  app = Fastify();
  await serveWeb(app, {
    handleGraphql: (request, { ip, id }) => t.api.handleGraphql(request, { address: ip, requestId: id }),
    handleUpload: (request, { ip, id }) => t.api.handleUpload(request, { address: ip, requestId: id }),
    brandName: 'Brygga',
    defaultLanguage: 'en',
    timeZone: 'UTC',
    sessionCookie: 'better-auth.session_token',
  });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  const threads = await Promise.all([buildThread(t.db), buildThread(t.db)]);
  const ofThreads = threads.map(({ id, slug }) => `/t/${id}/${slug}`);
  paths = ['/', ...ofThreads, ...ofThreads.map((path) => `/sv${path}`), '/spaces'];
  const members = await Promise.all(
    ['Agnes', 'Birger', 'Cecilia', 'David', 'Elsa'].map(async (name) => {
      const member = await buildMember(t.db, { displayName: `${name} Reader` });
      return { name: member.displayName, cookie: await t.as(member).cookie() };
    }),
  );
  readers = [...members, visitor, visitor, visitor, visitor];
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const namesIn = (html: string) => readers.flatMap(({ name }) => (name && html.includes(name) ? [name] : []));

async function read({ cookie }: Reader, path: string, known?: string) {
  const headers = { ...(cookie && { cookie }), ...(known && { 'if-none-match': known }) };
  const response = await fetch(url + path, { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

test('of many who read the same pages at once, everybody gets their own', async () => {
  for (let round = 0; round < 4; round++) {
    // All at once, in an order that differs by round: members and visitors wait for the same page together.
    const asked = readers.flatMap((reader, i) =>
      paths.map((_, j) => ({ reader, path: paths[(i + j + round) % paths.length]! })),
    );
    const answers = await Promise.all(
      asked.map(async ({ reader, path }) => ({ reader, path, ...(await read(reader, path)) })),
    );
    for (const { reader, path, status, headers, html } of answers) {
      expect({ path, status, names: namesIn(html) }).toEqual({
        path,
        status: 200,
        names: reader.name ? [reader.name] : [],
      });
      expect(html).toContain(path.startsWith('/sv') ? '<html lang="sv"' : '<html lang="en"');
      expect(headers.get('cache-control')).toMatch(reader.name ? /^private, no-store$/ : /^public, /);
    }
  }
});

test('what one has already is never taken for the page of another', async () => {
  const [agnes, birger] = readers as [Reader, Reader];
  for (const path of paths) {
    const { headers } = await read(visitor, path);
    const tag = headers.get('etag')!;
    const [again, hers, his] = await Promise.all([
      read(visitor, path, tag),
      read(agnes, path, tag),
      read(birger, path, '*'),
    ]);
    // A page is made anew each second, and told times pass: it is the same, or it is whole.
    expect(again.status === 304 ? '' : again.headers.get('etag')).not.toBe(tag);
    expect({ status: hers.status, names: namesIn(hers.html) }).toEqual({ status: 200, names: [agnes.name] });
    expect({ status: his.status, names: namesIn(his.html) }).toEqual({ status: 200, names: [birger.name] });
    for (const answer of [hers, his]) expect(answer.headers.get('etag')).toBeNull();
  }
});

test('a visitor whose session has ended is a visitor, and gets no page that others share', async () => {
  const { headers, html } = await read({ name: null, cookie: 'better-auth.session_token=gone' }, '/');
  expect(namesIn(html)).toEqual([]);
  expect(headers.get('cache-control')).toBe('private, no-store');
});

test('what was changed shows within a second to every visitor', async () => {
  const { id, slug } = await buildThread(t.db, { title: 'The old title of it' });
  const path = `/t/${id}/${slug}`;
  expect((await read(visitor, path)).html).toContain('The old title of it');
  await t.db.thread.update({ where: { id }, data: { title: 'The new title of it' } });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect((await read(visitor, path)).html).toContain('The new title of it');
});

import { maximumBodyBytes } from '@embassy/api';
import { buildMember } from '@embassy/api/testing/builders';
import { startTestApi, type TestApi } from '@embassy/api/testing/test-api';
import Fastify, { type FastifyInstance } from 'fastify';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveGraphql } from '../src/http/serve-graphql.ts';

let t: TestApi;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  t = await startTestApi();
  app = Fastify();
  await serveGraphql(app, { api: t.api, bodyLimit: maximumBodyBytes });
  url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const ask = (query: string, headers?: Record<string, string>) => post(JSON.stringify({ query }), headers);
const messages = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  return errors.map(({ message }) => message).join('\n');
};

test('the audit of GraphQL over HTTP has no error and no warning', async () => {
  const results = await auditServer({ url });
  expect(results.length).toBeGreaterThan(50);
  const bad = results.filter(({ status }) => status === 'error' || status === 'warn');
  expect(bad.map(({ name, ...result }) => [name, 'reason' in result ? result.reason : ''])).toEqual([]);
});

describe('what a foreign page can send', () => {
  const mutation = 'mutation { castVote(input: { postId: 1, value: UP }) { __typename } }';

  test.each([
    ['application/x-www-form-urlencoded', new URLSearchParams({ query: mutation }).toString()],
    [
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${mutation}\r\n--x--`,
    ],
    ['application/graphql', mutation],
    ['text/plain', JSON.stringify({ query: mutation })],
  ])('a mutation as %s is not executed', async (type, body) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status).toBe(415);
    expect(await response.text()).not.toContain('__typename');
  });

  test('JSON from a foreign origin is refused, with a session as well', async () => {
    const cookie = await t.as(await buildMember(t.db)).cookie();
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      expect((await ask('{ me { handle } }', { ...headers, cookie })).status).toBe(403);
    }
  });

  test('no origin is told that it may read', async () => {
    const response = await ask('{ me { handle } }', { origin: new URL(url).origin });
    expect(response.status).toBe(200);
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a mutation by GET is refused', async () => {
    const response = await fetch(`${url}?${new URLSearchParams({ query: mutation })}`);
    expect(response.status).toBe(405);
  });
});

describe('what asks for too much', () => {
  test('a batch is refused', async () => {
    const response = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
    expect(response.status).toBe(400);
    expect(await messages(response)).toMatch(/[Bb]atch/);
  });

  test.each([
    ['aliases', `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: __typename`).join(' ')} }`, 'aliases'],
    ['directives', `{ __typename ${'@skip(if: false) '.repeat(40)} }`, 'directives'],
    ['fields', `{ ${Array.from({ length: 700 }, () => '__typename').join(' ')} }`, 'fields'],
    ['depth', `{ ${'categories { parent { '.repeat(12)} name ${'} }'.repeat(12)} }`, 'levels deep'],
    ['characters', `{ __typename } #${'x'.repeat(21_000)}`, 'characters'],
    ['tokens', `{ ${'a '.repeat(4000)} }`, 'tokens'],
    [
      'introspection in circles',
      `{ __schema { types { ${'fields { type { '.repeat(10)} name ${'} }'.repeat(10)} } } }`,
      'levels deep',
    ],
    [
      'complexity',
      '{ threads(first: 100) { edges { node { answers(first: 100) { edges { node { author { handle } thread { answers(first: 100) { edges { node { number } } } } } } } } } } }',
      'too large',
    ],
  ])('too many %s', async (_what, query, word) => {
    const response = await ask(query);
    const text = await messages(response);
    expect(text).toContain(word);
  });

  test('a body over the limit is refused before it is read', async () => {
    const response = await ask(`{ __typename } #${'x'.repeat(maximumBodyBytes)}`);
    expect(response.status).toBe(413);
  });
});

test('a typing mistake is told no names', async () => {
  expect(await messages(await ask('{ thred(number: 1) { titel } }'))).not.toMatch(/Did you mean|thread"/);
  expect(await messages(await ask('{ threads(order: LATES) { edges { cursor } } }'))).not.toContain(
    'Did you mean',
  );
});

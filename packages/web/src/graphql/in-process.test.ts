import { describe, expect, test } from 'vitest';
import { inProcess } from './in-process.ts';

const page = new Request('https://forum.example/sv/ask', {
  headers: {
    cookie: 'session=1',
    'user-agent': 'a browser',
    'x-request-id': '7',
    'x-forwarded-for': '1.2.3.4',
  },
});

describe('GraphQL in this process', () => {
  test('is asked in the reader’s name, as from our own page', async () => {
    let asked: Request | undefined;
    const { send } = inProcess(page, async (request) => {
      asked = request;
      return new Response('{}');
    });
    await send('https://forum.example/graphql', { method: 'POST', body: '{}' });
    expect(Object.fromEntries(asked?.headers ?? [])).toMatchObject({
      cookie: 'session=1',
      'user-agent': 'a browser',
      'x-request-id': '7',
      origin: 'https://forum.example',
      'sec-fetch-site': 'same-origin',
    });
    expect(asked?.headers.has('x-forwarded-for')).toBe(false);
  });

  test('what it sets goes out with the page', async () => {
    const { send, cookies } = inProcess(page, async () => {
      return new Response('{}', {
        headers: [
          ['set-cookie', 'session=2; HttpOnly'],
          ['set-cookie', 'hint=1'],
        ],
      });
    });
    await send('https://forum.example/graphql');
    expect(cookies).toEqual(['session=2; HttpOnly', 'hint=1']);
  });
});

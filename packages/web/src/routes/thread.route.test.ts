import { createStaticHandler, type RouteObject, RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { createGraphqlClient } from '../graphql/client.ts';
import { pageContext } from '../routing/page-context.ts';
import { createI18n } from '../words/words.ts';
import { route } from './thread.route.tsx';

const handler = createStaticHandler([{ ...route, path: '/t/:number/:slug?' } as RouteObject]);

/** Where a request for an address is led, or null when the page is there. */
async function ledFrom(address: string, path: string): Promise<string | null> {
  const thread = { number: 7, title: '', path, state: 'VISIBLE', opening: { html: '' } };
  const requestContext = new RouterContextProvider();
  requestContext.set(pageContext, {
    client: createGraphqlClient('https://forum.example/graphql', async () =>
      Response.json({ data: { draft: null, thread } }),
    ),
    i18n: createI18n('en', {}),
    upload: () => Promise.reject(new Error('No picture is sent.')),
  });
  const answer = await handler.query(new Request(`https://forum.example${address}`), { requestContext });
  if (answer instanceof Response) return answer.headers.get('location');
  expect(answer.errors).toBeNull();
  return null;
}

test.each([
  ['a Latin title', '/t/7/the-pump-hums'],
  ['another script', `/t/7/${encodeURIComponent('почему-шумит-насос')}`],
  ['letters beyond Latin-1', `/t/7/${encodeURIComponent('cœur-młynek')}`],
  ['a title that was erased', '/t/7'],
])('a thread has one address, one step away: %s', async (_title, path) => {
  expect(await ledFrom(path, path)).toBeNull();
  const led = await ledFrom('/t/7/as-it-was-called-before?after=x', path);
  expect(led?.replace('https://forum.example', '')).toBe(`${path}?after=x`);
});

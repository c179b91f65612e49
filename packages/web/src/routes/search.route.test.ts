import type { LoaderFunctionArgs } from 'react-router';
import { expect, test } from 'vitest';
import { createGraphqlClient } from '../graphql/client.ts';
import { route as search } from './search.route.tsx';
import { route as similar } from './similar.resource.ts';

function load(route: typeof search, code: string) {
  const client = createGraphqlClient('https://forum.example/graphql', async () =>
    Response.json({ data: null, errors: [{ message: 'Refused.', extensions: { code } }] }),
  );
  const page = { client, i18n: { _: (key: string) => key } };
  const { loader } = route;
  if (typeof loader !== 'function') throw new Error('The route loads nothing');
  const args = {
    context: { get: () => page },
    params: {},
    url: new URL('https://forum.example/?q=pump&title=pump'),
    request: new Request('https://forum.example/?q=pump&title=pump'),
  };
  return loader(args as unknown as LoaderFunctionArgs);
}

test('whoever searches too often is told so on the page that keeps their words', async () => {
  expect(await load(search, 'LIMIT_REACHED')).toMatchObject({
    search: { words: 'pump' },
    found: null,
    tooOften: true,
  });
});

test('whoever types too fast goes without likenesses, not without the page', async () => {
  expect(await load(similar, 'LIMIT_REACHED')).toBeNull();
});

test('a fault is a fault', async () => {
  for (const route of [search, similar]) await expect(load(route, 'BUG')).rejects.toThrow('Refused.');
});

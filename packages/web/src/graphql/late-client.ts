import { once } from '../routing/once.ts';
import { ApiFailure } from './api-failure.ts';
import type { GraphqlClient } from './client.ts';

/**
 * The client in the browser. Its code comes when something is first asked for: whoever reads one page, as visitors
 * from search engines do, never needs it.
 */
export function lateGraphqlClient(url: string): GraphqlClient & { prepare: () => Promise<unknown> } {
  const client = once(async () => {
    const code = await import('./client.ts').catch((cause: unknown) => {
      throw new ApiFailure('The code that asks the API cannot be loaded', { unreachable: true, cause });
    });
    return code.createGraphqlClient(url);
  });
  return {
    query: async (...asked) => (await client()).query(...asked),
    mutate: async (...asked) => (await client()).mutate(...asked),
    prepare: client,
  };
}

import { SimilarQuery } from '../features/ask/similar-query.ts';
import { similarKind } from '../features/ask/thread-kinds.ts';
import { defineLoader } from '../routing/define-route.tsx';

/** Threads like what somebody is writing; asking again ends the request before. */
export const route = {
  ...defineLoader(({ client, url, request }) =>
    client.query(
      SimilarQuery,
      {
        title: url.searchParams.get('title') ?? '',
        markdown: url.searchParams.get('text'),
        kind: similarKind(url.searchParams.get('kind')),
      },
      request.signal,
    ),
  ),
  shouldRevalidate: () => false,
};

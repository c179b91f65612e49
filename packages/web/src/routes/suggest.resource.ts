import { SuggestQuery } from '../features/search/suggest-query.ts';
import { defineLoader } from '../routing/define-route.tsx';

/** Threads and tags for words that are being typed; asking again ends the request before. */
export const route = {
  ...defineLoader(({ client, url, request }) =>
    client.query(SuggestQuery, { text: url.searchParams.get('q') ?? '' }, request.signal),
  ),
  shouldRevalidate: () => false,
};

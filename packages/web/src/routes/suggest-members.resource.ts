import { MemberSuggestionsQuery } from '../features/editor/completion/member-suggestions-query.ts';
import { defineLoader } from '../routing/define-route.tsx';

/** Members for the beginning of a mention; asking again ends the request before. */
export const route = {
  ...defineLoader(async ({ client, url, request }) => {
    const beginning = url.searchParams.get('q') ?? '';
    const { memberSuggestions } = await client.query(MemberSuggestionsQuery, { beginning }, request.signal);
    return { beginning, members: memberSuggestions };
  }),
  shouldRevalidate: () => false,
};

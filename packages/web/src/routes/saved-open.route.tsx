import type { LoaderFunctionArgs } from 'react-router';
import { redirect } from 'react-router';
import { addressOf, SavedSearchFragment } from '../features/saved/saved-search.ts';
import { RefusalFragment } from '../graphql/codes.ts';
import { graphql } from '../graphql/graphql.ts';
import { notFound, numberIn } from '../routing/not-found.ts';
import { pageContext } from '../routing/page-context.ts';

const OpenSavedSearch = graphql(
  `
    mutation OpenSavedSearch($number: Int!) {
      openSavedSearch(input: { number: $number }) {
        ...Refusal
        ... on SavedSearch {
          ...SavedSearch
        }
      }
    }
  `,
  [RefusalFragment, SavedSearchFragment],
);

/** Leads to what a saved search finds; having been opened, it has no news. */
export const route = {
  async loader({ params, context }: LoaderFunctionArgs) {
    const { client } = context.get(pageContext);
    const number = numberIn(params.number);
    const { openSavedSearch: opened } = await client.mutate(OpenSavedSearch, { number });
    if (!('text' in opened)) throw notFound();
    return redirect(addressOf(opened));
  },
  Component: () => null,
};

import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { readSearch } from '../search/search-address.ts';

const SaveSearch = graphql(
  `
    mutation SaveSearch($input: SaveSearchInput!) {
      saveSearch(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const RenameSavedSearch = graphql(
  `
    mutation RenameSavedSearch($number: Int!, $name: String!) {
      renameSavedSearch(input: { number: $number, name: $name }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DeleteSavedSearch = graphql(
  `
    mutation DeleteSavedSearch($number: Int!) {
      deleteSavedSearch(input: { number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Keeps the search whose address the form carries; brought back, it is again on the page of them all. */
export async function saveSearchAction({ client, form, t }: ActionArguments) {
  const address = new URL(textIn(form, 'search'), 'https://any.example');
  const { words, ...filters } = readSearch(address.searchParams);
  const { saveSearch: result } = await client.mutate(SaveSearch, {
    input: {
      ...filters,
      text: words,
      name: textIn(form, 'name'),
      idempotencyKey: textIn(form, 'idempotencyKey'),
    },
  });
  if (isRefusal(result)) return refusedBy(result, form, t);
  return form.has('back') ? redirect('/searches') : done('#search-kept');
}

/** Calls it something else. */
export async function renameSearchAction({ client, form, t }: ActionArguments) {
  const { renameSavedSearch: result } = await client.mutate(RenameSavedSearch, {
    number: Number(form.get('number')),
    name: textIn(form, 'name'),
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#saved-${Number(form.get('number'))}`);
}

/** Forgets it, and leads to where it can be brought back. */
export async function deleteSearchAction({ client, form, t }: ActionArguments) {
  const { deleteSavedSearch: result } = await client.mutate(DeleteSavedSearch, {
    number: Number(form.get('number')),
  });
  if (isRefusal(result)) return refusedBy(result, form, t);
  return redirect(
    `/searches?${new URLSearchParams({ deleted: textIn(form, 'search'), name: textIn(form, 'name') })}`,
  );
}

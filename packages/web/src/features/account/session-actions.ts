import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { ownPath } from '../../routing/own-path.ts';
import { textIn } from '../../routing/text-in.ts';
import { forgetKeptDrafts } from '../drafts/local-draft.ts';
import { forgetSearches } from '../search/recent-searches.ts';
import { accountWords } from './account-words.ts';

const SignIn = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      __typename
    }
  }
`);

/** Begins a session and leads back to where the reader was. */
export async function signInAction({ client, form, t }: ActionArguments) {
  const { signIn: result } = await client.mutate(SignIn, {
    input: { email: textIn(form, 'email'), password: textIn(form, 'password') },
  });
  return isRefusal(result) ? refusedBy(result, form, t, accountWords) : redirect(ownPath(textIn(form, 'to')));
}

/** Ends this browser's session. */
export async function signOutAction({ client }: ActionArguments) {
  await client.mutate(SignOut, {});
  if (!import.meta.env.SSR) {
    forgetSearches();
    forgetKeptDrafts();
  }
  return redirect('/');
}

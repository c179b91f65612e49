import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { ownPath } from '../../routing/own-path.ts';
import { textIn } from '../../routing/text-in.ts';
import { accountWords } from './account-words.ts';

const SignUp = graphql(
  `
    mutation SignUp($input: SignUpInput!) {
      signUp(input: $input) {
        ...Refusal
        ... on SignedUp {
          state
        }
      }
    }
  `,
  [RefusalFragment],
);

/** Makes an account; the next step is on this site, or in a mail that goes to every address alike. */
export async function signUpAction({ client, form, t }: ActionArguments) {
  const { signUp: result } = await client.mutate(SignUp, {
    input: {
      displayName: textIn(form, 'displayName'),
      handle: textIn(form, 'handle'),
      email: textIn(form, 'email'),
      password: textIn(form, 'password'),
      locale: textIn(form, 'locale'),
      timeZone: textIn(form, 'timeZone') || null,
    },
  });
  if (isRefusal(result)) return refusedBy(result, form, t, accountWords);
  if (result.state !== 'SIGNED_IN') return redirect('/check-mail');
  // Who came to do something does it; the others are shown around.
  return redirect(textIn(form, 'to') === '' ? '/welcome' : ownPath(textIn(form, 'to')));
}

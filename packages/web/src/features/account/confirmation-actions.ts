import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { accountWords } from './account-words.ts';

const ResendConfirmation = graphql(
  `
    mutation ResendConfirmation($email: String) {
      resendConfirmation(input: { email: $email }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ConfirmEmail = graphql(
  `
    mutation ConfirmEmail($token: String!) {
      confirmEmail(input: { token: $token }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ClaimInvitation = graphql(
  `
    mutation ClaimInvitation($input: ClaimInvitationInput!) {
      claimInvitation(input: $input) {
        ...Refusal
        ... on Member {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

/** Has the mail that confirms an address sent once more. */
export async function resendAction({ client, form, t }: ActionArguments) {
  const email = textIn(form, 'email') || null;
  const { resendConfirmation: result } = await client.mutate(ResendConfirmation, { email });
  return isRefusal(result) ? refusedBy(result, form, t, accountWords) : redirect('/check-mail?again=1');
}

/** Confirms an address with the token of the mailed link. */
export async function confirmEmailAction({ client, form, t }: ActionArguments) {
  const { confirmEmail: result } = await client.mutate(ConfirmEmail, { token: textIn(form, 'token') });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect('/confirm-email?done=1');
}

/** Makes an imported member the reader's account, and leads to its page. */
export async function claimAction({ client, form, t }: ActionArguments) {
  const { claimInvitation: result } = await client.mutate(ClaimInvitation, {
    input: {
      token: textIn(form, 'token'),
      password: textIn(form, 'password'),
      handle: textIn(form, 'handle').trim() || null,
      displayName: textIn(form, 'displayName').trim() || null,
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t, accountWords) : redirect(result.path);
}

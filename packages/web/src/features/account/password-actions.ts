import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { accountWords } from './account-words.ts';

const RequestPasswordReset = graphql(
  `
    mutation RequestPasswordReset($email: String!) {
      requestPasswordReset(input: { email: $email }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ResetPassword = graphql(
  `
    mutation ResetPassword($input: ResetPasswordInput!) {
      resetPassword(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Has a link mailed that sets a new password; says the same whether the address is known or not. */
export async function forgotPasswordAction({ client, form, t }: ActionArguments) {
  const { requestPasswordReset: result } = await client.mutate(RequestPasswordReset, {
    email: textIn(form, 'email'),
  });
  return isRefusal(result) ? refusedBy(result, form, t, accountWords) : redirect('/check-mail?for=password');
}

/** Sets a new password with the token of the mailed link, and signs in. */
export async function resetPasswordAction({ client, form, t }: ActionArguments) {
  const { resetPassword: result } = await client.mutate(ResetPassword, {
    input: { token: textIn(form, 'token'), newPassword: textIn(form, 'newPassword') },
  });
  return isRefusal(result) ? refusedBy(result, form, t, accountWords) : redirect('/');
}

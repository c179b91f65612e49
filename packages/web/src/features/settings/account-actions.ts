import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, refused } from '../../routing/form-result.ts';
import { isRefusal, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { accountWords } from '../account/account-words.ts';

const ChangeEmail = graphql(
  `
    mutation ChangeEmail($input: ChangeEmailInput!) {
      changeEmail(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ChangePassword = graphql(
  `
    mutation ChangePassword($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ResendOwnConfirmation = graphql(
  `
    mutation ResendOwnConfirmation {
      resendConfirmation(input: {}) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const EndSession = graphql(
  `
    mutation EndSession($id: ID!) {
      endSession(input: { sessionId: $id }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const EndOtherSessions = graphql(
  `
    mutation EndOtherSessions {
      endOtherSessions {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Shows the form again; a wrong password is told beside its field. */
export function refusedWithPassword(refusal: Refusal, { form, t }: ActionArguments, passwordField: string) {
  if (refusal.code === 'WRONG_CREDENTIALS') {
    return refused(form, { fields: { [passwordField]: t('settings.wrongPassword') } });
  }
  return refusedBy(refusal, form, t, accountWords);
}

/** Has a link mailed to another address, which then becomes the one to sign in with. */
export async function emailAction(args: ActionArguments) {
  const { client, form } = args;
  const { changeEmail: result } = await client.mutate(ChangeEmail, {
    input: { newEmail: textIn(form, 'newEmail'), password: textIn(form, 'password') },
  });
  return isRefusal(result) ? refusedWithPassword(result, args, 'password') : done('#email-sent');
}

/** Sets another password; other sessions end. */
export async function passwordAction(args: ActionArguments) {
  const { client, form } = args;
  const { changePassword: result } = await client.mutate(ChangePassword, {
    input: { currentPassword: textIn(form, 'currentPassword'), newPassword: textIn(form, 'newPassword') },
  });
  return isRefusal(result) ? refusedWithPassword(result, args, 'currentPassword') : done('#password-saved');
}

/** Has the mail that confirms one's own address sent once more. */
export async function resendOwnAction({ client, form, t }: ActionArguments) {
  const { resendConfirmation: result } = await client.mutate(ResendOwnConfirmation, {});
  return isRefusal(result) ? refusedBy(result, form, t) : done('#mail-sent');
}

/** Signs another device out. */
export async function endSessionAction({ client, form, t }: ActionArguments) {
  const { endSession: result } = await client.mutate(EndSession, { id: textIn(form, 'id') });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#sessions');
}

/** Signs all other devices out. */
export async function endOthersAction({ client, form, t }: ActionArguments) {
  const { endOtherSessions: result } = await client.mutate(EndOtherSessions, {});
  return isRefusal(result) ? refusedBy(result, form, t) : done('#sessions');
}

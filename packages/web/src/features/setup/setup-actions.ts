import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { accountWords } from '../account/account-words.ts';
import { afterStep, stepNamed } from './setup-places.ts';

const BecomeFirstAdmin = graphql(
  `
    mutation BecomeFirstAdmin($input: BecomeFirstAdminInput!) {
      becomeFirstAdmin(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const AnswerSetupStep = graphql(
  `
    mutation AnswerSetupStep($input: AnswerSetupStepInput!) {
      answerSetupStep(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Makes the holder of the link the first admin, and begins setting up. */
export async function becomeFirstAdminAction({ client, form, t }: ActionArguments) {
  const { becomeFirstAdmin: result } = await client.mutate(BecomeFirstAdmin, {
    input: {
      token: textIn(form, 'token'),
      displayName: textIn(form, 'displayName'),
      handle: textIn(form, 'handle'),
      email: textIn(form, 'email'),
      password: textIn(form, 'password'),
      locale: textIn(form, 'locale'),
      timeZone: textIn(form, 'timeZone') || null,
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t, accountWords) : redirect('/setup');
}

/** Goes on to the next step: this one is done, or left for later. */
export async function answerStepAction({ client, form, t, params }: ActionArguments) {
  const step = stepNamed(params.step) ?? 'BRAND';
  const answer = form.has('skip') ? ('SKIPPED' as const) : ('DONE' as const);
  const { answerSetupStep: result } = await client.mutate(AnswerSetupStep, { input: { step, answer } });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(afterStep(step));
}

import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { awayAddress } from './away-address.ts';

const Dismiss = graphql(
  `
    mutation Dismiss($subject: String!) {
      dismiss(input: { subject: $subject }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UndoDismissal = graphql(
  `
    mutation UndoDismissal($subject: String!) {
      undoDismissal(input: { subject: $subject }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const CloseSetup = graphql(
  `
    mutation CloseSetup($closed: Boolean!) {
      closeSetup(input: { closed: $closed }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** What is put away for the whole team, not for one member. */
const setup = 'setup';

/** Puts something on the home page away; the address then tells what, so that it can be had back. */
export async function putAwayAction({ client, form, t }: ActionArguments) {
  const subject = textIn(form, 'subject');
  const result =
    subject === setup
      ? (await client.mutate(CloseSetup, { closed: true })).closeSetup
      : (await client.mutate(Dismiss, { subject })).dismiss;
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(awayAddress(subject));
}

/** Shows again what was put away. */
export async function haveBackAction({ client, form, t }: ActionArguments) {
  const subject = textIn(form, 'subject');
  const result =
    subject === setup
      ? (await client.mutate(CloseSetup, { closed: false })).closeSetup
      : (await client.mutate(UndoDismissal, { subject })).undoDismissal;
  return isRefusal(result) ? refusedBy(result, form, t) : redirect('/');
}

import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const SwitchOff = graphql(
  `
    mutation SwitchOff($subject: String!) {
      dismiss(input: { subject: $subject }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const SwitchOn = graphql(
  `
    mutation SwitchOn($subject: String!) {
      undoDismissal(input: { subject: $subject }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Switches the parts of the home page on and off. */
export async function homeAction({ client, form, t }: ActionArguments) {
  const wanted = new Set(form.getAll('part'));
  for (const subject of ['needs-you', 'progress']) {
    const result = wanted.has(subject)
      ? (await client.mutate(SwitchOn, { subject })).undoDismissal
      : (await client.mutate(SwitchOff, { subject })).dismiss;
    if (isRefusal(result)) return refusedBy(result, form, t);
  }
  return done('#home-saved');
}

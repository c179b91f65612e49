import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const MarkAffected = graphql(
  `
    mutation MarkAffected($threadId: Int!) {
      markAffected(input: { threadId: $threadId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UnmarkAffected = graphql(
  `
    mutation UnmarkAffected($threadId: Int!) {
      unmarkAffected(input: { threadId: $threadId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Says that the reader has the same problem, or no longer. */
export async function affectedAction({ client, form, t }: ActionArguments) {
  const threadId = Number(form.get('threadId'));
  const result =
    form.get('affected') === 'yes'
      ? (await client.mutate(MarkAffected, { threadId })).markAffected
      : (await client.mutate(UnmarkAffected, { threadId })).unmarkAffected;
  return isRefusal(result) ? refusedBy(result, form, t) : done();
}

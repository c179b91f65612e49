import { RefusalFragment } from '../graphql/codes.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineAction } from '../routing/define-route.tsx';
import { done } from '../routing/form-result.ts';

const RecordSolvedBySimilar = graphql(
  `
    mutation RecordSolvedBySimilar($threadId: Int!) {
      recordSolvedBySimilar(input: { threadId: $threadId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/**
 * Counts a question that need not be asked; sent by scripts alone. The server knows when it cannot: whoever found
 * their answer must not be kept from it.
 */
export const route = defineAction(async ({ client, form }) => {
  const threadId = Number(form.get('threadId'));
  await client.mutate(RecordSolvedBySimilar, { threadId }).catch(() => null);
  return done();
});

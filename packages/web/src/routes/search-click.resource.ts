import { RefusalFragment } from '../graphql/codes.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineAction } from '../routing/define-route.tsx';
import { done } from '../routing/form-result.ts';

const RecordSearchClick = graphql(
  `
    mutation RecordSearchClick($searchId: ID!, $threadId: Int!) {
      recordSearchClick(input: { searchId: $searchId, threadId: $threadId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/**
 * Counts that a result was opened; sent by scripts alone. The server knows when it cannot: a reader on their way must
 * never lose a page over it.
 */
export const route = defineAction(async ({ client, form }) => {
  const threadId = Number(form.get('threadId'));
  await client
    .mutate(RecordSearchClick, { searchId: String(form.get('searchId')), threadId })
    .catch(() => null);
  return done();
});

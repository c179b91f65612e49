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

/** Counts that a result was opened; sent by scripts alone, and a refusal is nobody's business. */
export const route = defineAction(async ({ client, form }) => {
  await client.mutate(RecordSearchClick, {
    searchId: String(form.get('searchId')),
    threadId: Number(form.get('threadId')),
  });
  return done();
});

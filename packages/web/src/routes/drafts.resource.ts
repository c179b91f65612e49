import { RefusalFragment } from '../graphql/codes.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineAction } from '../routing/define-route.tsx';
import { done } from '../routing/form-result.ts';
import { isRefusal, refusedBy } from '../routing/mutation-result.ts';

const SaveDraft = graphql(
  `
    mutation SaveDraft($key: String!, $data: JSON!) {
      saveDraft(input: { key: $key, data: $data }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Keeps what somebody is writing; sent by scripts alone. */
export const route = defineAction(async ({ client, form, t }) => {
  const data: unknown = JSON.parse(String(form.get('data')));
  const { saveDraft: result } = await client.mutate(SaveDraft, { key: String(form.get('key')), data });
  return isRefusal(result) ? refusedBy(result, form, t) : done();
});

import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const ChooseStore = graphql(
  `
    mutation ChooseStore($storeId: Int) {
      chooseStore(input: { storeId: $storeId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Says at which store whoever reads shops; at none where the form says no number. */
export async function ownStoreAction({ client, form, t }: ActionArguments) {
  const { chooseStore: result } = await client.mutate(ChooseStore, {
    storeId: Number(form.get('storeId')) || null,
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#own-store');
}

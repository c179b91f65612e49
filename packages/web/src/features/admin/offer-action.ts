import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const OfferLanguages = graphql(
  `
    mutation OfferLanguages($languages: [String!]!) {
      offerLanguages(input: { languages: $languages }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Chooses the languages that pages are offered in. */
export async function offerAction({ client, form, t }: ActionArguments) {
  const languages = form.getAll('language').map(String);
  const { offerLanguages: result } = await client.mutate(OfferLanguages, { languages });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#offer-saved');
}

import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { changedFollows, type Followable } from './changed-follows.ts';
import { afterWelcome } from './welcome-steps.ts';

const SetOwnedProducts = graphql(
  `
    mutation SetOwnedProducts($input: SetOwnedProductsInput!) {
      setOwnedProducts(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const SetReadingLanguages = graphql(
  `
    mutation SetReadingLanguages($languages: [String!]!) {
      updateProfile(input: { readingLanguages: $languages }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const FollowInterest = graphql(
  `
    mutation FollowInterest($kind: FollowKind!, $number: Int!) {
      follow(input: { kind: $kind, number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UnfollowInterest = graphql(
  `
    mutation UnfollowInterest($kind: FollowKind!, $number: Int!) {
      unfollow(input: { kind: $kind, number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const EndWelcome = graphql(
  `
    mutation EndWelcome {
      dismiss(input: { subject: "welcome" }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

async function setOwned({ client, form }: ActionArguments) {
  const productIds = form.getAll('product').map(Number);
  const input = { productIds, shown: form.has('shown') };
  return (await client.mutate(SetOwnedProducts, { input })).setOwnedProducts;
}

/** Says which products the member owns, and goes on. */
export async function productsAction(given: ActionArguments) {
  const { form, t } = given;
  if (form.has('skip')) return redirect(afterWelcome('products'));
  const result = await setOwned(given);
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(afterWelcome('products'));
}

/** The same in the settings, where one stays. */
export async function ownedAction(given: ActionArguments) {
  const result = await setOwned(given);
  return isRefusal(result) ? refusedBy(result, given.form, given.t) : done('#products-saved');
}

/** Follows what was ticked, leaves what was unticked, and goes on. */
export async function interestsAction({ client, form, t }: ActionArguments) {
  if (form.has('skip')) return redirect(afterWelcome('interests'));
  for (const { kind, number, wanted } of changedFollows(form)) {
    const result = wanted
      ? (await client.mutate(FollowInterest, { kind, number } satisfies Followable)).follow
      : (await client.mutate(UnfollowInterest, { kind, number })).unfollow;
    if (isRefusal(result)) return refusedBy(result, form, t);
  }
  return redirect(afterWelcome('interests'));
}

/** Sets the languages the member reads; that was the last step. */
export async function languagesAction({ client, form, t }: ActionArguments) {
  if (!form.has('skip')) {
    const languages = form.getAll('readingLanguages').map(String);
    const { updateProfile: result } = await client.mutate(SetReadingLanguages, { languages });
    if (isRefusal(result)) return refusedBy(result, form, t);
  }
  await client.mutate(EndWelcome, {});
  return redirect(afterWelcome('languages'));
}

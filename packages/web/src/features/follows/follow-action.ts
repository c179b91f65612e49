import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import type { FollowKind } from './FollowForm.tsx';

const Follow = graphql(
  `
    mutation Follow($kind: FollowKind!, $number: Int!) {
      follow(input: { kind: $kind, number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const Unfollow = graphql(
  `
    mutation Unfollow($kind: FollowKind!, $number: Int!) {
      unfollow(input: { kind: $kind, number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const kinds: FollowKind[] = ['THREAD', 'CATEGORY', 'TAG', 'MEMBER', 'CHALLENGE'];

/** Follows what the form names, or no longer. */
export async function followAction({ client, form, t }: ActionArguments) {
  const kind = kinds.find((one) => one === form.get('kind')) ?? 'THREAD';
  const number = Number(form.get('number'));
  const result =
    form.get('follow') === 'yes'
      ? (await client.mutate(Follow, { kind, number })).follow
      : (await client.mutate(Unfollow, { kind, number })).unfollow;
  return isRefusal(result) ? refusedBy(result, form, t) : done();
}

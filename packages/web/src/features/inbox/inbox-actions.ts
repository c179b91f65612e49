import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const MarkAllRead = graphql(
  `
    mutation MarkAllRead {
      markAllNotificationsRead {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Marks a notification as read. */
export const MarkRead = graphql(
  `
    mutation MarkRead($numbers: [Int!]!) {
      markNotificationsRead(input: { numbers: $numbers }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Marks everything in the inbox as read. */
export async function markAllReadAction({ client, form, t }: ActionArguments) {
  const { markAllNotificationsRead: result } = await client.mutate(MarkAllRead, {});
  return isRefusal(result) ? refusedBy(result, form, t) : done();
}

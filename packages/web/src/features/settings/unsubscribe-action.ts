import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';

const Unsubscribe = graphql(
  `
    mutation Unsubscribe($token: String!) {
      unsubscribe(input: { token: $token }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Ends one kind of mail by the token of its link, whoever is signed in. */
export async function unsubscribeAction({ client, form, t }: ActionArguments) {
  const token = textIn(form, 'token');
  const { unsubscribe: result } = await client.mutate(Unsubscribe, { token });
  if (isRefusal(result)) return refusedBy(result, form, t);
  return redirect(`/unsubscribe?token=${encodeURIComponent(token)}&done=1`);
}

import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { refusedWithPassword } from './account-actions.ts';

const LeaveCommunity = graphql(
  `
    mutation LeaveCommunity($input: LeaveCommunityInput!) {
      leaveCommunity(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Ends the membership; posts go only when that was chosen. */
export async function leaveAction(args: ActionArguments) {
  const { client, form } = args;
  const { leaveCommunity: result } = await client.mutate(LeaveCommunity, {
    input: { keepPosts: form.get('posts') !== 'remove', password: textIn(form, 'password') },
  });
  return isRefusal(result) ? refusedWithPassword(result, args, 'password') : redirect('/');
}

import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const CastVote = graphql(
  `
    mutation CastVote($postId: Int!, $value: VoteValue!) {
      castVote(input: { postId: $postId, value: $value }) {
        ... on Post {
          viewerVotesLeft
        }
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const WithdrawVote = graphql(
  `
    mutation WithdrawVote($postId: Int!) {
      withdrawVote(input: { postId: $postId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Casts the vote that was pressed, or takes it back when its value is empty. */
export async function voteAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const value = form.get('value');
  const result =
    value === 'UP' || value === 'DOWN'
      ? (await client.mutate(CastVote, { postId, value })).castVote
      : (await client.mutate(WithdrawVote, { postId })).withdrawVote;
  if (isRefusal(result)) return refusedBy(result, form, t);
  return done(`#post-${postId}`, 'viewerVotesLeft' in result ? result.viewerVotesLeft : undefined);
}

import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const DeletePost = graphql(
  `
    mutation DeletePost($postId: Int!) {
      deletePost(input: { postId: $postId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UndeletePost = graphql(
  `
    mutation UndeletePost($postId: Int!) {
      undeletePost(input: { postId: $postId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Deletes a post; it can be brought back. */
export async function deletePostAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const { deletePost: result } = await client.mutate(DeletePost, { postId });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${postId}`);
}

/** Brings a deleted post back. */
export async function undeletePostAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const { undeletePost: result } = await client.mutate(UndeletePost, { postId });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${postId}`);
}

import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { deletedAddress } from './deleted-address.ts';

const DeletePost = graphql(
  `
    mutation DeletePost($postId: Int!) {
      deletePost(input: { postId: $postId }) {
        ...Refusal
        ... on Post {
          role
          thread {
            path
          }
        }
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
        ... on Post {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

/** Deletes a post, and leads to where it was with a way to bring it back; an opening post takes its thread along. */
export async function deletePostAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const { deletePost: result } = await client.mutate(DeletePost, { postId });
  if (isRefusal(result)) return refusedBy(result, form, t);
  const path = result.role === 'OPENING' ? '/' : result.thread.path;
  return redirect(deletedAddress(path, { kind: 'post', number: postId }));
}

/** Brings a deleted post back. */
export async function undeletePostAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const { undeletePost: result } = await client.mutate(UndeletePost, { postId });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(result.path);
}

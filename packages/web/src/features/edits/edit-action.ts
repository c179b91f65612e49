import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { tagsIn } from '../ask/tags-in.ts';

const EditPost = graphql(
  `
    mutation EditPost($input: EditPostInput!) {
      editPost(input: $input) {
        ...Refusal
        ... on Post {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

/** Saves other tags of a thread, and nothing else of it. */
export async function tagAction({ client, form, t }: ActionArguments) {
  const { editPost: result } = await client.mutate(EditPost, {
    input: {
      postId: Number(form.get('postId')),
      version: Number(form.get('version')),
      tags: tagsIn(String(form.get('tags') ?? '')),
      reason: String(form.get('reason') ?? ''),
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(result.path);
}

/** Saves a post's new text and leads back to it. */
export async function editAction({ client, form, t }: ActionArguments) {
  const opening = form.get('role') === 'OPENING' && {
    title: String(form.get('title')),
    tags: tagsIn(String(form.get('tags') ?? '')),
  };
  const { editPost: result } = await client.mutate(EditPost, {
    input: {
      postId: Number(form.get('postId')),
      version: Number(form.get('version')),
      markdown: String(form.get('markdown')),
      reason: String(form.get('reason') ?? ''),
      ...opening,
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(result.path);
}

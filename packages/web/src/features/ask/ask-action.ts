import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { tagsIn } from './tags-in.ts';
import { isThreadKind } from './thread-kinds.ts';

const CreateThread = graphql(
  `
    mutation CreateThread($input: CreateThreadInput!) {
      createThread(input: $input) {
        ...Refusal
        ... on Thread {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

/** Begins a thread and leads to it. */
export async function askAction({ client, form, t }: ActionArguments) {
  const kind = form.get('kind');
  const { createThread: result } = await client.mutate(CreateThread, {
    input: {
      kind: isThreadKind(kind) ? kind : 'QUESTION',
      title: String(form.get('title')),
      markdown: String(form.get('markdown')),
      categoryId: Number(form.get('categoryId')),
      productId: Number(form.get('productId')) || null,
      tags: tagsIn(String(form.get('tags') ?? '')),
      idempotencyKey: String(form.get('idempotencyKey')),
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(result.path);
}

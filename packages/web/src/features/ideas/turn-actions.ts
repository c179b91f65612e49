import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { type FieldWords, isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { isThreadKind } from '../ask/thread-kinds.ts';
import { placeIn } from './place-in.ts';

const TurnThread = graphql(
  `
    mutation TurnThread($threadId: Int!, $kind: ThreadKind!, $categoryId: Int!) {
      turnThread(input: { threadId: $threadId, kind: $kind, categoryId: $categoryId }) {
        ...Refusal
        ... on Thread {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

const SplitIdea = graphql(
  `
    mutation SplitIdea($postId: Int!, $title: String!, $categoryId: Int!, $idempotencyKey: String) {
      splitIdea(
        input: { postId: $postId, title: $title, categoryId: $categoryId, idempotencyKey: $idempotencyKey }
      ) {
        ...Refusal
        ... on Thread {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

const spaceWords: FieldWords = { categoryId: { NOT_PERMITTED: 'idea.otherReaders' } };

/** Ideas of what was something else, and back, by the intent of the form. */
export const turnActions = {
  async turn({ client, form, t }: ActionArguments) {
    const kind = form.get('kind');
    const { turnThread } = await client.mutate(TurnThread, {
      threadId: Number(form.get('threadId')),
      kind: isThreadKind(kind) ? kind : 'IDEA',
      categoryId: Number(form.get('categoryId')),
    });
    return isRefusal(turnThread) ? refusedBy(turnThread, form, t, spaceWords) : redirect(turnThread.path);
  },
  async split({ client, form, t }: ActionArguments) {
    const { splitIdea } = await client.mutate(SplitIdea, {
      postId: placeIn(String(form.get('place') ?? '')).postId ?? 0,
      title: String(form.get('title') ?? ''),
      categoryId: Number(form.get('categoryId')),
      idempotencyKey: String(form.get('idempotencyKey') ?? '') || null,
    });
    return isRefusal(splitIdea) ? refusedBy(splitIdea, form, t, spaceWords) : redirect(splitIdea.path);
  },
};

import { expect, test } from 'vitest';
import { createGraphqlClient } from '../../graphql/client.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { deleteCommentAction, undeleteCommentAction } from './comment-actions.ts';

const page = 'https://forum.example/threads/7/noise?comments=all';

function given(address: string, data: object) {
  const client = createGraphqlClient('https://forum.example/graphql', async () => Response.json({ data }));
  const form = new FormData();
  form.set('commentId', '12');
  form.set('postId', '3');
  return { client, form, t: (key: string) => key, url: new URL(address) } as unknown as ActionArguments;
}

test('a deleted comment leads to where it was, with a way back', async () => {
  const answer = await deleteCommentAction(given(page, { deleteComment: { __typename: 'Comment' } }));
  expect((answer as Response).headers.get('location')).toBe(
    '/threads/7/noise?comments=all&deleted=comment-12#post-3',
  );
});

test('a comment brought back is led to, and is offered no more', async () => {
  const asked = given(`${page}&deleted=comment-12`, { undeleteComment: { __typename: 'Comment' } });
  const answer = await undeleteCommentAction(asked);
  expect((answer as Response).headers.get('location')).toBe('/threads/7/noise?comments=all#comment-12');
});

test('a refusal is told in the bar', async () => {
  const refusal = { __typename: 'NotAllowedError', code: 'LOCKED' };
  const answer = await undeleteCommentAction(given(page, { undeleteComment: refusal }));
  expect(answer).toMatchObject({ data: { done: false, errors: { message: 'refusal.locked' } } });
});

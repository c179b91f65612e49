import { expect, test } from 'vitest';
import { createGraphqlClient } from '../graphql/client.ts';
import type { ActionArguments } from './define-route.tsx';
import { previewAction } from './preview-action.ts';

const preview = (code: string) => {
  const client = createGraphqlClient('https://forum.example/graphql', async () =>
    Response.json({ errors: [{ message: 'Refused.', extensions: { code } }] }),
  );
  const form = new FormData();
  form.set('markdown', 'What took an hour to write');
  return previewAction({ client, form, t: (key: string) => key } as unknown as ActionArguments);
};

test('a preview that is refused, the session having ended, loses no text', async () => {
  const { data } = (await preview('SIGN_IN_FIRST')) as { data: unknown };
  expect(data).toMatchObject({ done: false, values: { markdown: 'What took an hour to write' } });
});

test('a preview asked for too often says so calmly, and loses no text', async () => {
  const { data } = (await preview('LIMIT_REACHED')) as { data: unknown };
  expect(data).toMatchObject({
    done: false,
    errors: { message: 'refusal.limitReached' },
    values: { markdown: 'What took an hour to write' },
  });
});

test('a fault is no refusal', async () => {
  await expect(preview('BUG')).rejects.toThrow('Refused.');
});

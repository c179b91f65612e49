import { expect, test } from 'vitest';
import { createGraphqlClient } from '../../graphql/client.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { memberActions } from './member-actions.ts';

/** Suspends until a day, and tells until which moment the API is asked to. */
async function suspend(day: string, timeZone: string) {
  let asked: unknown;
  const client = createGraphqlClient('https://forum.example/graphql', async (_url, init) => {
    const { query, variables } = JSON.parse(String(init?.body));
    if (!query.includes('mutation')) return Response.json({ data: { myAccount: { timeZone } } });
    asked = variables.input.until;
    return Response.json({ data: { suspendMember: { __typename: 'Member' } } });
  });
  const form = new FormData();
  form.set('memberId', '4');
  form.set('until', day);
  form.set('reason', 'Insults');
  const result = await memberActions.suspend({ client, form } as ActionArguments);
  expect(result).toMatchObject({ done: true });
  return asked;
}

test('a suspension ends with its last day where the moderator is', async () => {
  expect(await suspend('2026-12-01', 'Europe/Stockholm')).toBe('2026-12-01T22:59:59.000Z');
  expect(await suspend('2026-12-01', 'America/New_York')).toBe('2026-12-02T04:59:59.000Z');
});

test('what is no day is left to the API to refuse', async () => {
  expect(await suspend('soon', 'Europe/Stockholm')).toBe('1970-01-01T00:00:00Z');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const mutation = (name: string) => `mutation ($threadId: Int!) {
  ${name}(input: { threadId: $threadId }) {
    __typename
    ... on Thread { affectedCount viewerIsAffected viewerMayMarkAffected }
    ... on Error { code }
  }
}`;
const mark = mutation('markAffected');
const unmark = mutation('unmarkAffected');

test('markAffected counts a member once and unmarkAffected takes it back', async () => {
  const thread = await buildThread(t.db);
  const [member, other] = [await buildMember(t.db), await buildMember(t.db)];
  await Promise.all(Array.from({ length: 10 }, () => t.as(member).ask(mark, { threadId: thread.id })));
  const { data } = await t.as(other).ask(mark, { threadId: thread.id });
  expect(data.markAffected).toEqual({
    __typename: 'Thread',
    affectedCount: 2,
    viewerIsAffected: true,
    viewerMayMarkAffected: true,
  });
  for (let i = 0; i < 2; i++) {
    const taken = await t.as(other).ask(unmark, { threadId: thread.id });
    expect(taken.data.unmarkAffected).toMatchObject({ affectedCount: 1, viewerIsAffected: false });
  }
  const said = await t.db.outbox.findMany({
    where: { payload: { path: ['threadId'], equals: thread.id } },
    orderBy: { id: 'asc' },
  });
  expect(said.map(({ event }) => event)).toEqual(['affected.marked', 'affected.marked', 'affected.unmarked']);
});

test('is refused on an own question, on other kinds, to visitors, and on what cannot be seen', async () => {
  const asker = await buildMember(t.db);
  const thread = await buildThread(t.db, { authorId: asker.id });
  const tip = await buildThread(t.db, { kind: 'TIP' });
  const staffOnly = await buildThread(t.db, { audience: 'staff' });
  const code = async (asking: Pick<TestApi, 'ask'>, threadId: number) =>
    (await asking.ask(mark, { threadId })).data.markAffected.code;
  expect(await code(t, thread.id)).toBe('SIGN_IN_FIRST');
  expect(await code(t.as(asker), thread.id)).toBe('OWN_POST');
  expect(await code(t.as(asker), tip.id)).toBe('KIND_DOES_NOT_TAKE_THIS');
  expect(await code(t.as(asker), staffOnly.id)).toBe('NOT_FOUND');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const mutation = (name: string) => `mutation ($postId: Int!) {
  ${name}(input: { postId: $postId }) {
    __typename
    ... on Post { verifiedAt verifiedBy { number } viewerMayVerify thread { verifiedAt } }
    ... on Error { code }
  }
}`;
const verify = mutation('verifyAnswer');
const withdraw = mutation('withdrawVerification');

test('verifyAnswer is kept as a fact, on the post and the thread, and said in the outbox', async () => {
  const agent = await buildMember(t.db, { role: 'AGENT' });
  const answer = await buildAnswer(t.db);
  const { data } = await t.as(agent).ask(verify, { postId: answer.id });
  expect(data.verifyAnswer).toEqual({
    __typename: 'Post',
    verifiedAt: expect.any(String),
    verifiedBy: { number: agent.id },
    viewerMayVerify: true,
    thread: { verifiedAt: data.verifyAnswer.verifiedAt },
  });
  const said = await t.db.outbox.findMany({ where: { payload: { path: ['postId'], equals: answer.id } } });
  expect(said.map(({ event }) => event)).toEqual(['answer.verified']);
});

test('several answers can be verified; the thread keeps the latest that stands', async () => {
  const agent = await buildMember(t.db, { role: 'AGENT' });
  const colleague = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const thread = await buildThread(t.db);
  const first = await buildAnswer(t.db, { threadId: thread.id });
  const second = await buildAnswer(t.db, { threadId: thread.id });
  const { data } = await t.as(agent).ask(verify, { postId: first.id });
  await t.as(agent).ask(verify, { postId: second.id });
  const after = await t.as(colleague).ask(withdraw, { postId: second.id });
  expect(after.data.withdrawVerification).toMatchObject({
    verifiedAt: null,
    verifiedBy: null,
    thread: { verifiedAt: data.verifyAnswer.verifiedAt },
  });
  await t.as(agent).ask(withdraw, { postId: first.id });
  const last = await t.as(agent).ask(withdraw, { postId: first.id });
  expect(last.data.withdrawVerification.thread.verifiedAt).toBeNull();
  expect(await t.db.brandVerification.count({ where: { postId: first.id, withdrawnAt: null } })).toBe(0);
});

test('ten at once verify once', async () => {
  const staff = await Promise.all(Array.from({ length: 10 }, () => buildMember(t.db, { role: 'AGENT' })));
  const answer = await buildAnswer(t.db);
  await Promise.all(staff.map((agent) => t.as(agent).ask(verify, { postId: answer.id })));
  expect(await t.db.brandVerification.count({ where: { postId: answer.id } })).toBe(1);
});

test('is refused to members, to visitors, on replies, on what was taken down and on what cannot be seen', async () => {
  const agent = await buildMember(t.db, { role: 'AGENT' });
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const answer = await buildAnswer(t.db);
  const code = async (asking: Pick<TestApi, 'ask'>, postId: number) =>
    (await asking.ask(verify, { postId })).data.verifyAnswer.code;
  expect(await code(t, answer.id)).toBe('SIGN_IN_FIRST');
  expect(await code(t.as({ id: answer.authorId }), answer.id)).toBe('NOT_PERMITTED');
  const tip = await buildThread(t.db, { kind: 'TIP' });
  const reply = await buildAnswer(t.db, { threadId: tip.id });
  expect(await code(t.as(agent), reply.id)).toBe('KIND_DOES_NOT_TAKE_THIS');
  const hidden = await buildAnswer(t.db, { state: 'HIDDEN' });
  expect(await code(t.as(moderator), hidden.id)).toBe('NOT_PERMITTED');
  expect(await code(t.as(agent), hidden.id)).toBe('NOT_FOUND');
});

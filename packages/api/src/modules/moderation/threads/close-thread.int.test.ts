import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const mutation = (name: string) => `mutation ($threadId: Int!, $reason: String!) {
  ${name}(input: { threadId: $threadId, reason: $reason }) {
    __typename ... on Thread { isLocked isClosed closedReason } ... on Error { code }
  }
}`;
const reply = `mutation ($threadId: Int!) {
  addPost(input: { threadId: $threadId, markdown: "Long enough to be an answer." }) { ... on Error { code } }
}`;

const cases = [
  {
    does: 'lockThread',
    undoes: 'unlockThread',
    state: { isLocked: true },
    code: 'LOCKED',
    events: ['thread.locked', 'thread.unlocked'],
    actions: ['lock thread', 'unlock thread'],
  },
  {
    does: 'closeThread',
    undoes: 'reopenThread',
    state: { isClosed: true, closedReason: 'It went round in circles.' },
    code: 'CLOSED',
    events: ['thread.closed', 'thread.reopened'],
    actions: ['close thread', 'reopen thread'],
  },
];
const reason = 'It went round in circles.';

test.each(cases)('$does stops members and $undoes lets them again', async (each) => {
  const thread = await buildThread(t.db);
  const member = await buildMember(t.db);
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const variables = { threadId: thread.id, reason };
  const replied = async () => (await t.as(member).ask(reply, variables)).data.addPost.code;
  for (let i = 0; i < 2; i++) {
    const { data } = await t.as(moderator).ask(mutation(each.does), variables);
    expect(data[each.does]).toMatchObject(each.state);
  }
  expect(await replied()).toBe(each.code);
  const { data } = await t.as(moderator).ask(mutation(each.undoes), variables);
  expect(data[each.undoes]).toEqual({
    __typename: 'Thread',
    isLocked: false,
    isClosed: false,
    closedReason: null,
  });
  expect(await replied()).toBeUndefined();
  const said = await t.db.outbox.findMany({
    where: { payload: { path: ['threadId'], equals: thread.id }, event: { in: each.events } },
    orderBy: { id: 'asc' },
  });
  expect(said.map(({ event }) => event)).toEqual(each.events);
  const entries = await t.db.auditEntry.findMany({
    where: { actorId: moderator.id },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ action, subjectId, reason }) => ({ action, subjectId, reason }))).toEqual(
    each.actions.map((action) => ({ action, subjectId: thread.id, reason })),
  );
});

test.each(cases.flatMap(({ does, undoes }) => [does, undoes]))(
  '%s is for moderators, with a reason, on what can be seen',
  async (name) => {
    const thread = await buildThread(t.db);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const agent = await buildMember(t.db, { role: 'AGENT' });
    const code = async (member: { id: number }, threadId: number, why = reason) =>
      (await t.as(member).ask(mutation(name), { threadId, reason: why })).data[name].code;
    expect(await code(agent, thread.id)).toBe('NOT_PERMITTED');
    expect(await code(moderator, thread.id, '')).toBe('INVALID');
    expect(await code(moderator, 999_999)).toBe('NOT_FOUND');
  },
);

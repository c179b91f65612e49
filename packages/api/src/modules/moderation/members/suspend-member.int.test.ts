import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const suspend = `mutation ($memberId: Int!, $until: DateTime!, $reason: String!) {
  suspendMember(input: { memberId: $memberId, until: $until, reason: $reason }) {
    __typename ... on Member { suspendedUntil } ... on InvalidError { issues { field } } ... on Error { code }
  }
}`;
const unsuspend = `mutation ($memberId: Int!) {
  unsuspendMember(input: { memberId: $memberId, reason: "They understood." }) {
    __typename ... on Member { suspendedUntil } ... on Error { code }
  }
}`;
const until = new Date(Date.now() + 86_400_000).toISOString();
const suspendAs = async (actor: { id: number }, memberId: number, more: object = {}) =>
  (await t.as(actor).ask(suspend, { memberId, until, reason: 'Insults.', ...more })).data.suspendMember;

test('a suspended member reads but writes nothing, until the suspension ends', async () => {
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const member = await buildMember(t.db);
  const answer = await buildAnswer(t.db);
  expect(await suspendAs(moderator, member.id)).toEqual({ __typename: 'Member', suspendedUntil: until });

  const writes: Record<string, string> = {
    addPost: `addPost(input: { threadId: ${answer.threadId}, markdown: "Long enough to be an answer." })`,
    addComment: `addComment(input: { postId: ${answer.id}, markdown: "Short." })`,
    castVote: `castVote(input: { postId: ${answer.id}, value: UP })`,
    withdrawVote: `withdrawVote(input: { postId: ${answer.id} })`,
    markAffected: `markAffected(input: { threadId: ${answer.threadId} })`,
    reportPost: `reportPost(input: { postId: ${answer.id}, reason: SPAM })`,
  };
  const code = async (name: string) =>
    (await t.as(member).ask(`mutation { ${name}: ${writes[name]} { ... on Error { code } } }`)).data[name]
      .code;
  for (const name of Object.keys(writes)) expect([name, await code(name)]).toEqual([name, 'SUSPENDED']);
  const { data } = await t
    .as(member)
    .ask(`{ me { number suspendedUntil suspensionReason } thread(number: ${answer.threadId}) { number } }`);
  expect(data).toEqual({
    me: { number: member.id, suspendedUntil: until, suspensionReason: 'Insults.' },
    thread: { number: answer.threadId },
  });

  const ended = await t.as(moderator).ask(unsuspend, { memberId: member.id });
  expect(ended.data.unsuspendMember).toEqual({ __typename: 'Member', suspendedUntil: null });
  expect((await t.as(moderator).ask(unsuspend, { memberId: member.id })).data.unsuspendMember.code).toBe(
    'ALREADY_DONE',
  );
  expect(await code('castVote')).toBeUndefined();
  const said = await t.db.outbox.findMany({
    where: { payload: { path: ['memberId'], equals: member.id } },
    orderBy: { id: 'asc' },
  });
  expect(said.map(({ event }) => event)).toEqual(['member.suspended', 'member.unsuspended']);
  const entries = await t.db.auditEntry.findMany({
    where: { actorId: moderator.id },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ action, reason, data }) => [action, reason, data])).toEqual([
    ['suspend member', 'Insults.', { until }],
    ['unsuspend member', 'They understood.', {}],
  ]);
});

test('others are not told that a member is suspended', async () => {
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const { id, authorId } = await buildThread(t.db);
  await suspendAs(moderator, authorId);
  const author = `{ thread(number: ${id}) { author { suspendedUntil suspensionReason viewerMaySuspend } } }`;
  expect((await t.as(await buildMember(t.db)).ask(author)).data.thread.author).toEqual({
    suspendedUntil: null,
    suspensionReason: null,
    viewerMaySuspend: false,
  });
  expect((await t.as(moderator).ask(author)).data.thread.author).toEqual({
    suspendedUntil: until,
    suspensionReason: 'Insults.',
    viewerMaySuspend: true,
  });
});

test('is refused to others, of oneself and one’s peers, in the past and for ever', async () => {
  const [member, agent, moderator, peer, admin] = [
    await buildMember(t.db),
    await buildMember(t.db, { role: 'AGENT' }),
    await buildMember(t.db, { role: 'MODERATOR' }),
    await buildMember(t.db, { role: 'MODERATOR' }),
    await buildMember(t.db, { role: 'ADMIN' }),
  ];
  expect(await suspendAs(agent, member.id)).toMatchObject({ code: 'NOT_PERMITTED' });
  expect(await suspendAs(agent, member.id)).toEqual(await suspendAs(agent, 999_999));
  expect(await suspendAs(moderator, moderator.id)).toMatchObject({ code: 'NOT_PERMITTED' });
  expect(await suspendAs(moderator, peer.id)).toMatchObject({ code: 'NOT_PERMITTED' });
  expect(await suspendAs(moderator, admin.id)).toMatchObject({ code: 'NOT_PERMITTED' });
  expect(await suspendAs(admin, peer.id)).toMatchObject({ __typename: 'Member' });
  for (const wrong of ['2020-01-01T00:00:00Z', '9000-01-01T00:00:00Z']) {
    expect(await suspendAs(moderator, member.id, { until: wrong })).toMatchObject({
      issues: [{ field: 'until' }],
    });
  }
});

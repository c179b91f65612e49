import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../../../kernel/audit.ts';
import {
  buildAnswer,
  buildCategory,
  buildComment,
  buildMember,
  buildThread,
} from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const read = `query ($first: Int, $after: String, $kind: String, $actor: Int) {
  auditLog(first: $first, after: $after, subjectKind: $kind, actorNumber: $actor) {
    edges { node { action subjectKind subjectNumber subjectPath reason actor { number } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

test('auditLog lists acts newest first, by page and filter, with the way to what can be read', async () => {
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const thread = await buildThread(t.db);
  const ofGroup = await buildThread(t.db, {
    categoryId: (await buildCategory(t.db, { readAudience: 'group:1' })).id,
  });
  const answer = await buildAnswer(t.db, { threadId: thread.id });
  const comment = await buildComment(t.db, { postId: answer.id });
  const subjects = [
    { kind: 'thread', id: thread.id },
    { kind: 'thread', id: ofGroup.id },
    { kind: 'post', id: answer.id },
    { kind: 'comment', id: comment.id },
    { kind: 'member', id: moderator.id },
    { kind: 'report', id: 1 },
  ] as const;
  for (const subject of subjects) {
    await audit(t.db, {
      actorId: moderator.id,
      action: `look at ${subject.kind}`,
      subject,
      reason: 'Why not.',
    });
  }
  const path = `/t/${thread.id}/${thread.slug}`;
  const { data } = await t.as(moderator).ask(read, { actor: moderator.id });
  const entries = data.auditLog.edges.map(({ node }: { node: Record<string, unknown> }) => node);
  expect(
    entries.map(({ subjectKind, subjectPath }: Record<string, unknown>) => [subjectKind, subjectPath]),
  ).toEqual([
    ['report', null],
    ['member', `/members/${moderator.handle}`],
    ['comment', expect.stringMatching(`^${path}\\?post=${answer.id}&comments=${answer.id}#comment-`)],
    ['post', `${path}?post=${answer.id}#post-${answer.id}`],
    ['thread', null],
    ['thread', path],
  ]);
  expect(entries[5]).toMatchObject({
    action: 'look at thread',
    reason: 'Why not.',
    actor: { number: moderator.id },
  });
  const first = (await t.as(moderator).ask(read, { first: 1, kind: 'thread' })).data.auditLog;
  expect(first.edges[0].node.subjectNumber).toBe(ofGroup.id);
  const after = first.pageInfo.endCursor;
  const next = (await t.as(moderator).ask(read, { first: 1, kind: 'thread', after })).data.auditLog;
  expect(next.edges[0].node.subjectNumber).toBe(thread.id);
  expect(next.pageInfo.hasNextPage).toBe(false);
});

test('auditLog is for moderators', async () => {
  for (const asking of [t, t.as(await buildMember(t.db)), t.as(await buildMember(t.db, { role: 'AGENT' }))]) {
    const { data, errors } = await asking.ask(read);
    expect(data.auditLog).toBeNull();
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_PERMITTED']);
  }
});

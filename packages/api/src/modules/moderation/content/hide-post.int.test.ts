import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildComment, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const act = (name: string, id: string, type: string) => `mutation ($${id}: Int!, $reason: String!) {
  ${name}(input: { ${id}: $${id}, reason: $reason }) {
    __typename ... on ${type} { number state stateReason } ... on Error { code }
  }
}`;
const onPost = (name: string) => act(name, 'postId', 'Post');
const onComment = (name: string) => act(name, 'commentId', 'Comment');
const reason = 'Sells something.';
const anyReason = { reason };

async function setUp() {
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const thread = await buildThread(t.db);
  const answer = await buildAnswer(t.db, { threadId: thread.id });
  const entries = async () =>
    (await t.db.auditEntry.findMany({ where: { actorId: moderator.id }, orderBy: { id: 'asc' } })).map(
      ({ action, subjectKind, subjectId, reason }) => [action, subjectKind, subjectId, reason],
    );
  const events = async () =>
    (
      await t.db.outbox.findMany({
        where: { payload: { path: ['threadId'], equals: thread.id } },
        orderBy: { id: 'asc' },
      })
    ).map(({ event }) => event);
  return { moderator, thread, answer, entries, events };
}

describe('hidePost and unhidePost', () => {
  test('take an answer out of sight and bring it back, counted, audited and said', async () => {
    const { moderator, thread, answer, entries, events } = await setUp();
    const count = async () => ({
      thread: (await t.db.thread.findUniqueOrThrow({ where: { id: thread.id } })).answerCount,
      author: (await t.db.member.findUniqueOrThrow({ where: { id: answer.authorId } })).answerCount,
    });
    for (let i = 0; i < 2; i++) {
      const { data } = await t.as(moderator).ask(onPost('hidePost'), { postId: answer.id, reason });
      expect(data.hidePost).toEqual({
        __typename: 'Post',
        number: answer.id,
        state: 'HIDDEN',
        stateReason: reason,
      });
    }
    expect(await count()).toEqual({ thread: 0, author: 0 });
    expect((await t.ask(`{ post(number: ${answer.id}) { number } }`)).data.post).toBeNull();
    await t.as(moderator).ask(onPost('unhidePost'), { postId: answer.id, reason: 'A mistake.' });
    expect(await count()).toEqual({ thread: 1, author: 1 });
    expect(await entries()).toEqual([
      ['hide post', 'post', answer.id, reason],
      ['unhide post', 'post', answer.id, 'A mistake.'],
    ]);
    expect(await events()).toEqual(['post.state_changed', 'post.state_changed']);
  });

  test('of what was accepted and verified withdraw both', async () => {
    const { moderator, thread, answer, events } = await setUp();
    const by = (name: string) => `mutation { ${name}(input: { postId: ${answer.id} }) { __typename } }`;
    await t.as({ id: thread.authorId }).ask(by('acceptAnswer'));
    await t.as(moderator).ask(by('verifyAnswer'));
    await t.as(moderator).ask(onPost('hidePost'), { postId: answer.id, reason });
    expect(await t.db.thread.findUniqueOrThrow({ where: { id: thread.id } })).toMatchObject({
      solvedAt: null,
      verifiedAt: null,
      answerCount: 0,
    });
    expect(await t.db.acceptance.count({ where: { threadId: thread.id, withdrawnAt: null } })).toBe(0);
    expect(await t.db.member.findUniqueOrThrow({ where: { id: answer.authorId } })).toMatchObject({
      acceptedCount: 0,
      answerCount: 0,
    });
    expect((await events()).slice(2)).toEqual([
      'acceptance.withdrawn',
      'verification.withdrawn',
      'post.state_changed',
    ]);
  });

  test('of an opening post take its whole thread', async () => {
    const { moderator, thread, answer, entries } = await setUp();
    await t.as(moderator).ask(onPost('hidePost'), { postId: thread.openingId, reason });
    const seen = `{ thread(number: ${thread.id}) { state } post(number: ${answer.id}) { number } }`;
    expect((await t.ask(seen)).data).toEqual({ thread: null, post: null });
    expect((await t.as(moderator).ask(seen)).data.thread).toEqual({ state: 'HIDDEN' });
    expect(await t.db.category.findUniqueOrThrow({ where: { id: thread.categoryId } })).toMatchObject({
      threadCount: 0,
    });
    await t.as(moderator).ask(onPost('unhidePost'), { postId: thread.openingId, reason });
    expect((await t.ask(seen)).data.thread).toEqual({ state: 'VISIBLE' });
    expect((await entries()).map(([action]) => action)).toEqual(['hide thread', 'unhide thread']);
  });

  test('are refused to others, without a reason, and on what was deleted; hidden and absent look the same', async () => {
    const { moderator, answer } = await setUp();
    const refusal = async (member: { id: number }, postId: number, variables: object = anyReason) =>
      (await t.as(member).ask(onPost('hidePost'), { postId, ...variables })).data.hidePost;
    expect(await refusal({ id: answer.authorId }, answer.id)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refusal({ id: answer.authorId }, answer.id)).toEqual(
      await refusal({ id: answer.authorId }, 999_999),
    );
    expect(await refusal(moderator, answer.id, { reason: ' x ' })).toMatchObject({ code: 'INVALID' });
    expect(await refusal(moderator, 999_999)).toMatchObject({ code: 'NOT_FOUND' });
    const deleted = await buildAnswer(t.db, { state: 'DELETED' });
    const { data } = await t.as(moderator).ask(onPost('unhidePost'), { postId: deleted.id, reason });
    expect(data.unhidePost.code).toBe('NOT_PERMITTED');
  });
});

test('hideComment and unhideComment take a comment out of sight and bring it back', async () => {
  const { moderator, answer, entries, events } = await setUp();
  const comment = await buildComment(t.db, { postId: answer.id });
  const count = async () => (await t.db.post.findUniqueOrThrow({ where: { id: answer.id } })).commentCount;
  const hidden = await t.as(moderator).ask(onComment('hideComment'), { commentId: comment.id, reason });
  expect(hidden.data.hideComment).toMatchObject({ state: 'HIDDEN', stateReason: reason });
  expect(await count()).toBe(0);
  const back = await t.as(moderator).ask(onComment('unhideComment'), { commentId: comment.id, reason });
  expect(back.data.unhideComment).toMatchObject({ state: 'VISIBLE', stateReason: null });
  expect(await count()).toBe(1);
  expect((await entries()).map(([action]) => action)).toEqual(['hide comment', 'unhide comment']);
  expect(await events()).toEqual(['comment.state_changed', 'comment.state_changed']);
  const refused = await t.as(await buildMember(t.db)).ask(onComment('hideComment'), {
    commentId: comment.id,
    reason,
  });
  expect(refused.data.hideComment.code).toBe('NOT_PERMITTED');
});

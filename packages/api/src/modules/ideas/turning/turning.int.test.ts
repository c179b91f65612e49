import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildAnswer,
  buildCategory,
  buildComment,
  buildMember,
  buildThread,
} from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const fields =
  '__typename ... on Thread { number } ... on InvalidError { issues { field code } } ... on Error { code }';
const turn = `mutation ($threadId: Int!, $kind: ThreadKind!, $categoryId: Int!) {
  turnThread(input: { threadId: $threadId, kind: $kind, categoryId: $categoryId }) { ${fields} }
}`;
const split = `mutation ($postId: Int!, $categoryId: Int!, $title: String!, $key: String) {
  splitIdea(input: { postId: $postId, categoryId: $categoryId, title: $title, idempotencyKey: $key }) { ${fields} }
}`;
const mutation = (name: string, more = '') =>
  `mutation ($postId: Int!) { ${name}(input: { postId: $postId ${more} }) { __typename ... on Error { code } } }`;

test('a question becomes an idea with its supporters and replies, and a question again', async () => {
  const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const [up, down] = [await buildMember(t.db), await buildMember(t.db)];
  const question = await buildThread(t.db, { createdAt: new Date('2026-01-01') });
  const answer = await buildAnswer(t.db, { threadId: question.id });
  const asker = t.as({ id: question.authorId });
  await asker.ask(mutation('acceptAnswer'), { postId: answer.id });
  await t.as(up).ask(mutation('castVote', ', value: UP'), { postId: question.openingId });
  await t.as(down).ask(mutation('castVote', ', value: DOWN'), { postId: question.openingId });
  const ideas = await buildCategory(t.db, { kinds: ['IDEA'], promiseDays: 7 });
  const secret = await buildCategory(t.db, { kinds: ['IDEA'], readAudience: 'staff' });
  const ask = (variables: object) =>
    t.as(team).ask(turn, { threadId: question.id, kind: 'IDEA', ...variables });

  for (const categoryId of [secret.id, question.categoryId + 9999]) {
    expect((await ask({ categoryId })).data.turnThread.issues).toMatchObject([{ field: 'categoryId' }]);
  }
  const before = Date.now();
  expect((await ask({ categoryId: ideas.id })).data.turnThread.__typename).toBe('Thread');
  const idea = await t.db.idea.findUniqueOrThrow({ where: { threadId: question.id } });
  expect(idea).toMatchObject({ supporters: 1, categoryId: ideas.id, statusKey: 'new' });
  // The promise begins with the idea, not with the question.
  expect(+idea.promisedBy).toBeGreaterThan(before + 6 * 86_400_000);
  const thread = await t.db.thread.findUniqueOrThrow({ where: { id: question.id } });
  expect(thread).toMatchObject({ kind: 'IDEA', solvedAt: null, score: 1, answerCount: 1 });
  expect((await t.db.post.findUniqueOrThrow({ where: { id: answer.id } })).role).toBe('REPLY');
  expect((await ask({ categoryId: ideas.id })).data.turnThread.code).toBe('NOT_PERMITTED');

  const back = await ask({ kind: 'QUESTION', categoryId: question.categoryId });
  expect(back.data.turnThread.__typename).toBe('Thread');
  const { data } = await t.ask(
    `query ($number: Int!) { thread(number: $number) { kind idea { supporters } answers(first: 1) { edges { node { role } } } } }`,
    { number: question.id },
  );
  expect(data.thread).toEqual({
    kind: 'QUESTION',
    idea: null,
    answers: { edges: [{ node: { role: 'ANSWER' } }] },
  });
  const list = await t.ask(`{ ideas(first: 100, order: NEWEST) { edges { node { number } } } }`);
  expect(JSON.stringify(list.data)).not.toContain(`"number":${question.id}}`);
});

test('an idea that was decided on takes no support when it is one again', async () => {
  const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const { id: threadId, categoryId } = await buildThread(t.db, { kind: 'IDEA' });
  const set = `mutation { setIdeaStatus(input: { threadId: ${threadId}, statusKey: "declined",
    reason: "The boiler is too small for it, and a larger one does not fit." }) { __typename } }`;
  expect((await t.as(team).ask(set)).data.setIdeaStatus.__typename).toBe('Thread');
  const ended = async () =>
    (await t.db.thread.findUniqueOrThrow({ where: { id: threadId } })).votingEndedAt !== null;
  expect(await ended()).toBe(true);
  for (const kind of ['DISCUSSION', 'IDEA']) {
    const { data } = await t.as(team).ask(turn, { threadId, kind, categoryId });
    expect(data.turnThread.__typename).toBe('Thread');
    expect(await ended()).toBe(kind === 'IDEA');
  }
});

test('a reply becomes an idea of its author’s, with its comments and votes, once', async () => {
  const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const supporter = await buildMember(t.db);
  const discussion = await buildThread(t.db, { kind: 'DISCUSSION' });
  const reply = await buildAnswer(t.db, { threadId: discussion.id });
  const comment = await buildComment(t.db, { postId: reply.id });
  await t.as(supporter).ask(mutation('castVote', ', value: UP'), { postId: reply.id });
  const title = 'A lid that locks';
  const input = { postId: reply.id, categoryId: discussion.categoryId, title, key: 'split-for-this-test' };
  const made = (await t.as(team).ask(split, input)).data.splitIdea;
  expect((await t.as(team).ask(split, input)).data.splitIdea).toEqual(made);
  const idea = await t.db.thread.findUniqueOrThrow({ where: { id: made.number }, include: { idea: true } });
  expect(idea).toMatchObject({ kind: 'IDEA', authorId: reply.authorId, score: 1, idea: { supporters: 1 } });
  expect(await t.db.post.findUniqueOrThrow({ where: { id: reply.id } })).toMatchObject({
    ...{ threadId: idea.id, role: 'OPENING', commentCount: 1 },
  });
  expect((await t.db.comment.findUniqueOrThrow({ where: { id: comment.id } })).postId).toBe(reply.id);
  const author = await t.db.member.findUniqueOrThrow({ where: { id: reply.authorId } });
  expect(author).toMatchObject({ threadCount: 1, answerCount: 0 });
  const { data } = await t.ask(
    `query ($number: Int!) { thread(number: $number) { answerCount linkedThreads(first: 2) { edges { node { number } } } } }`,
    { number: discussion.id },
  );
  expect(data.thread).toEqual({ answerCount: 0, linkedThreads: { edges: [{ node: { number: idea.id } }] } });
  const again = await t.as(team).ask(split, { ...input, key: 'another-key-of-it' });
  expect(again.data.splitIdea.code).toBe('KIND_DOES_NOT_TAKE_THIS');
});

test('its author hears when a thread turns, or an idea comes of a reply; not from themselves', async () => {
  const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const question = await buildThread(t.db);
  const discussion = await buildThread(t.db, { kind: 'DISCUSSION' });
  const reply = await buildAnswer(t.db, { threadId: discussion.id, role: 'REPLY' });
  const ofTeam = await buildThread(t.db, { authorId: team.id });
  const { id: categoryId } = await buildCategory(t.db, { kinds: ['IDEA'] });
  for (const { id: threadId } of [question, ofTeam]) {
    await t.as(team).ask(turn, { threadId, kind: 'IDEA', categoryId });
  }
  await t.as(team).ask(split, { postId: reply.id, categoryId, title: 'A reply that is an idea', key: null });
  await drain(t);
  const told = async (memberId: number) =>
    (await t.db.notification.findMany({ where: { memberId, kind: 'MODERATION' } })).map(({ act }) => act);
  expect(await told(question.authorId)).toEqual(['TURNED']);
  expect(await told(reply.authorId)).toEqual(['SPLIT']);
  expect(await told(team.id)).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
    ... on Post { number acceptedAt acceptedBy { number } viewerMayAccept thread { solvedAt acceptedAnswer { number } } }
    ... on Error { code }
  }
}`;
const accept = mutation('acceptAnswer');
const withdraw = mutation('withdrawAcceptance');

/** A question with two answers by two members. */
async function buildQuestion() {
  const asker = await buildMember(t.db);
  const thread = await buildThread(t.db, { authorId: asker.id });
  const [first, second] = [
    await buildAnswer(t.db, { threadId: thread.id }),
    await buildAnswer(t.db, { threadId: thread.id }),
  ];
  const acceptedCountOf = async (id: number) =>
    (await t.db.member.findUniqueOrThrow({ where: { id } })).acceptedCount;
  return { asker, thread, first, second, acceptedCountOf };
}

describe('acceptAnswer', () => {
  test('is kept as a fact, on the post, the thread and the author, and said in the outbox', async () => {
    const { asker, thread, first, acceptedCountOf } = await buildQuestion();
    const { data } = await t.as(asker).ask(accept, { postId: first.id });
    expect(data.acceptAnswer).toEqual({
      __typename: 'Post',
      number: first.id,
      acceptedAt: expect.any(String),
      acceptedBy: { number: asker.id },
      viewerMayAccept: true,
      thread: { solvedAt: data.acceptAnswer.acceptedAt, acceptedAnswer: { number: first.id } },
    });
    expect(await acceptedCountOf(first.authorId)).toBe(1);
    const said = await t.db.outbox.findMany({
      where: { payload: { path: ['threadId'], equals: thread.id } },
    });
    expect(said.map(({ event }) => event)).toEqual(['answer.accepted']);
  });

  test('of another answer withdraws the first; the same again changes nothing', async () => {
    const { asker, thread, first, second, acceptedCountOf } = await buildQuestion();
    for (const postId of [first.id, second.id, second.id]) await t.as(asker).ask(accept, { postId });
    expect(await acceptedCountOf(first.authorId)).toBe(0);
    expect(await acceptedCountOf(second.authorId)).toBe(1);
    const facts = await t.db.acceptance.findMany({ where: { threadId: thread.id }, orderBy: { id: 'asc' } });
    expect(facts.map(({ postId, withdrawnAt }) => [postId, withdrawnAt === null])).toEqual([
      [first.id, false],
      [second.id, true],
    ]);
    const said = await t.db.outbox.findMany({
      where: { payload: { path: ['threadId'], equals: thread.id } },
      orderBy: { id: 'asc' },
    });
    expect(said.map(({ event }) => event)).toEqual([
      'answer.accepted',
      'acceptance.withdrawn',
      'answer.accepted',
    ]);
  });

  test('of the asker’s own answer is taken, and can be told from others', async () => {
    const { asker, thread } = await buildQuestion();
    const own = await buildAnswer(t.db, { threadId: thread.id, authorId: asker.id });
    const { data } = await t.as(asker).ask(accept, { postId: own.id });
    expect(data.acceptAnswer.acceptedBy).toEqual({ number: own.authorId });
  });

  test('ten at once on two answers leave one that stands', async () => {
    const { asker, thread, first, second, acceptedCountOf } = await buildQuestion();
    const posts = Array.from({ length: 10 }, (_, i) => [first.id, second.id][i % 2]!);
    const answers = await Promise.all(posts.map((postId) => t.as(asker).ask(accept, { postId })));
    expect(answers.map(({ data }) => data.acceptAnswer.__typename)).toEqual(posts.map(() => 'Post'));
    const standing = await t.db.acceptance.findMany({ where: { threadId: thread.id, withdrawnAt: null } });
    const marked = await t.db.post.findMany({ where: { threadId: thread.id, acceptedAt: { not: null } } });
    expect(marked.map(({ id }) => id)).toEqual(standing.map(({ postId }) => postId));
    expect(standing).toHaveLength(1);
    expect((await acceptedCountOf(first.authorId)) + (await acceptedCountOf(second.authorId))).toBe(1);
  });

  test('is refused to others, to visitors, on what is no answer, where locked, and on what cannot be seen', async () => {
    const { asker, thread, first } = await buildQuestion();
    const other = await buildMember(t.db);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const code = async (asking: Pick<TestApi, 'ask'>, postId: number) =>
      (await asking.ask(accept, { postId })).data.acceptAnswer.code;
    expect(await code(t, first.id)).toBe('SIGN_IN_FIRST');
    expect(await code(t.as(other), first.id)).toBe('NOT_PERMITTED');
    expect(await code(t.as(moderator), first.id)).toBe('NOT_PERMITTED');
    expect(await code(t.as(asker), thread.openingId)).toBe('KIND_DOES_NOT_TAKE_THIS');
    const tip = await buildThread(t.db, { kind: 'TIP', authorId: asker.id });
    const reply = await buildAnswer(t.db, { threadId: tip.id });
    expect(await code(t.as(asker), reply.id)).toBe('KIND_DOES_NOT_TAKE_THIS');
    const hidden = await buildAnswer(t.db, { threadId: thread.id, state: 'HIDDEN' });
    expect(await code(t.as(asker), hidden.id)).toBe('NOT_FOUND');
    await t.db.thread.update({ where: { id: thread.id }, data: { lockedAt: new Date() } });
    expect(await code(t.as(asker), first.id)).toBe('LOCKED');
  });
});

test('withdrawAcceptance opens the question again and changes nothing the second time', async () => {
  const { asker, first, second, acceptedCountOf } = await buildQuestion();
  await t.as(asker).ask(accept, { postId: first.id });
  const untouched = await t.as(asker).ask(withdraw, { postId: second.id });
  expect(untouched.data.withdrawAcceptance.thread.acceptedAnswer).toEqual({ number: first.id });
  for (let i = 0; i < 2; i++) {
    const { data } = await t.as(asker).ask(withdraw, { postId: first.id });
    expect(data.withdrawAcceptance).toMatchObject({
      acceptedAt: null,
      acceptedBy: null,
      thread: { solvedAt: null, acceptedAnswer: null },
    });
  }
  expect(await acceptedCountOf(first.authorId)).toBe(0);
});

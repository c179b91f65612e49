import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const cast = `mutation ($postId: Int!, $value: VoteValue!) {
  castVote(input: { postId: $postId, value: $value }) {
    __typename
    ... on Post { score upCount downCount viewerVote }
    ... on Error { code }
  }
}`;
const withdraw = `mutation ($postId: Int!) {
  withdrawVote(input: { postId: $postId }) { ... on Post { score viewerVote } ... on Error { code } }
}`;

describe('castVote', () => {
  test('counts on the post, says so in the outbox and is seen as own', async () => {
    const answer = await buildAnswer(t.db);
    const voter = await buildMember(t.db);
    const { data } = await t.as(voter).ask(cast, { postId: answer.id, value: 'UP' });
    expect(data.castVote).toEqual({
      __typename: 'Post',
      score: 1,
      upCount: 1,
      downCount: 0,
      viewerVote: 'UP',
    });
    const events = await t.db.outbox.findMany({
      where: { payload: { path: ['postId'], equals: answer.id } },
    });
    expect(events.map(({ event }) => event)).toEqual(['vote.cast']);
  });

  test('the opposite vote withdraws the first and both casts stay on record', async () => {
    const { openingId, id } = await buildThread(t.db);
    const voter = await buildMember(t.db);
    await t.as(voter).ask(cast, { postId: openingId, value: 'UP' });
    const { data } = await t.as(voter).ask(cast, { postId: openingId, value: 'DOWN' });
    expect(data.castVote).toMatchObject({ score: -1, upCount: 0, downCount: 1, viewerVote: 'DOWN' });
    const votes = await t.db.vote.findMany({ where: { postId: openingId }, orderBy: { id: 'asc' } });
    expect(votes.map(({ value, withdrawnAt }) => [value, withdrawnAt !== null])).toEqual([
      [1, true],
      [-1, false],
    ]);
    expect((await t.db.thread.findUniqueOrThrow({ where: { id } })).score).toBe(-1);
  });

  test('twenty at once count once', async () => {
    const answer = await buildAnswer(t.db);
    const voter = await buildMember(t.db);
    await Promise.all(
      Array.from({ length: 20 }, () => t.as(voter).ask(cast, { postId: answer.id, value: 'UP' })),
    );
    expect(await t.db.post.findUniqueOrThrow({ where: { id: answer.id } })).toMatchObject({
      score: 1,
      upCount: 1,
    });
  });

  test('of fifty members at once are all counted', async () => {
    const { openingId, id } = await buildThread(t.db);
    const voters = await Promise.all(Array.from({ length: 50 }, () => buildMember(t.db)));
    const asked = await Promise.all(
      voters.map((voter) => t.as(voter).ask(cast, { postId: openingId, value: 'UP' })),
    );
    expect(asked.every(({ data }) => data?.castVote.viewerVote === 'UP')).toBe(true);
    expect((await t.db.thread.findUniqueOrThrow({ where: { id } })).score).toBe(50);
  });

  test('is refused on an own post, to visitors, down on a tip, and on what cannot be seen', async () => {
    const author = await buildMember(t.db);
    const answer = await buildAnswer(t.db, { authorId: author.id });
    const tip = await buildThread(t.db, { kind: 'TIP' });
    const staffOnly = await buildThread(t.db, { audience: 'staff' });
    const voter = await buildMember(t.db);
    const code = async (asker: Pick<TestApi, 'ask'>, postId: number, value: string) =>
      (await asker.ask(cast, { postId, value })).data.castVote.code;
    expect(await code(t.as(author), answer.id, 'UP')).toBe('OWN_POST');
    expect(await code(t, answer.id, 'UP')).toBe('SIGN_IN_FIRST');
    expect(await code(t.as(voter), tip.openingId, 'DOWN')).toBe('KIND_DOES_NOT_TAKE_THIS');
    expect(await code(t.as(voter), staffOnly.openingId, 'UP')).toBe('NOT_FOUND');
    expect(await code(t.as(voter), 999_999, 'UP')).toBe('NOT_FOUND');
  });
});

test('withdrawVote takes the vote back and changes nothing the second time', async () => {
  const answer = await buildAnswer(t.db);
  const voter = await buildMember(t.db);
  await t.as(voter).ask(cast, { postId: answer.id, value: 'UP' });
  for (let i = 0; i < 2; i++) {
    const { data } = await t.as(voter).ask(withdraw, { postId: answer.id });
    expect(data.withdrawVote).toEqual({ score: 0, viewerVote: null });
  }
});

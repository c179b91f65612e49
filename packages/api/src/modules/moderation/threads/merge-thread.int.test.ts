import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const merge = `mutation ($threadId: Int!, $intoThreadId: Int!) {
  mergeThread(input: { threadId: $threadId, intoThreadId: $intoThreadId, reason: "The same question." }) {
    __typename
    ... on Thread { number answerCount affectedCount solvedAt answers(order: OLDEST) { edges { node {
      number role score commentCount mergedFromTitle author { number }
    } } } }
    ... on Error { code }
  }
}`;

/** Two questions of two members, each with an answer that is accepted, and a moderator. */
async function setUp() {
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const [from, into] = [await buildThread(t.db), await buildThread(t.db)];
  const [old, own] = [
    await buildAnswer(t.db, { threadId: from.id }),
    await buildAnswer(t.db, { threadId: into.id }),
  ];
  for (const [thread, answer] of [
    [from, old],
    [into, own],
  ] as const) {
    await t
      .as({ id: thread.authorId })
      .ask(`mutation { acceptAnswer(input: { postId: ${answer.id} }) { __typename } }`);
  }
  const mergeAs = async (member: { id: number }, threadId: number, intoThreadId: number) =>
    (await t.as(member).ask(merge, { threadId, intoThreadId })).data.mergeThread;
  const memberOf = (id: number) => t.db.member.findUniqueOrThrow({ where: { id } });
  return { moderator, from, into, old, own, mergeAs, memberOf };
}

describe('mergeThread', () => {
  test('carries posts with votes and comments over and leaves every counter right', async () => {
    const { moderator, from, into, old, own, mergeAs, memberOf } = await setUp();
    const voter = await buildMember(t.db);
    await t
      .as(voter)
      .ask(`mutation { castVote(input: { postId: ${from.openingId}, value: UP }) { __typename } }`);
    await buildComment(t.db, { postId: old.id });
    await t.as(voter).ask(`mutation { markAffected(input: { threadId: ${from.id} }) { __typename } }`);
    await t.db.follow.create({ data: { memberId: voter.id, kind: 'THREAD', subjectId: from.id } });

    const merged = await mergeAs(moderator, from.id, into.id);
    expect(merged).toMatchObject({ number: into.id, answerCount: 3, affectedCount: 2 });
    expect(merged.solvedAt).not.toBeNull();
    const posts = merged.answers.edges.map(({ node }: { node: object }) => node);
    expect(posts).toHaveLength(3);
    expect(posts).toContainEqual({
      number: from.openingId,
      role: 'ANSWER',
      score: 1,
      commentCount: 0,
      mergedFromTitle: from.title,
      author: { number: from.authorId },
    });
    expect(posts).toContainEqual(
      expect.objectContaining({ number: old.id, commentCount: 1, mergedFromTitle: null }),
    );
    expect(await memberOf(from.authorId)).toMatchObject({ threadCount: 0, answerCount: 1 });
    expect(await memberOf(old.authorId)).toMatchObject({ answerCount: 1, acceptedCount: 0 });
    expect(await memberOf(own.authorId)).toMatchObject({ acceptedCount: 1 });
    expect(await t.db.category.findUniqueOrThrow({ where: { id: from.categoryId } })).toMatchObject({
      threadCount: 0,
    });
    expect(await t.db.follow.findMany({ where: { memberId: voter.id } })).toMatchObject([
      { kind: 'THREAD', subjectId: into.id },
    ]);
    const said = await t.db.outbox.findMany({
      where: { event: 'thread.merged' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(said[0]?.payload).toEqual({
      threadId: from.id,
      intoThreadId: into.id,
      actorId: moderator.id,
    });
    const entries = await t.db.auditEntry.findMany({ where: { actorId: moderator.id } });
    expect(entries).toMatchObject([
      { action: 'merge thread', subjectId: from.id, reason: 'The same question.' },
    ]);
  });

  test('lets the old number lead to the new thread, also after a second merge', async () => {
    const { moderator, from, into, mergeAs } = await setUp();
    await mergeAs(moderator, from.id, into.id);
    const last = await buildThread(t.db);
    await mergeAs(moderator, into.id, last.id);
    for (const { id } of [from, into, last]) {
      const { data } = await t.ask(`{ thread(number: ${id}) { number opening { number } } }`);
      expect(data.thread).toEqual({ number: last.id, opening: { number: last.openingId } });
    }
    const feed = await t.ask('{ threads(first: 100) { edges { node { number } } } }');
    const listed = feed.data.threads.edges.map(({ node }: { node: { number: number } }) => node.number);
    expect(listed).toContain(last.id);
    expect(listed).not.toContain(from.id);
    const again = await mergeAs(moderator, from.id, last.id);
    expect(again).toEqual({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
  });

  test('lets what repeated the one repeat the other', async () => {
    const { moderator, from, into, mergeAs } = await setUp();
    const [first, second] = [await buildThread(t.db), await buildThread(t.db)];
    const link = (threadId: number, ofThreadId: number) =>
      t
        .as(moderator)
        .ask(
          `mutation { linkDuplicate(input: { threadId: ${threadId}, ofThreadId: ${ofThreadId} }) { __typename } }`,
        );
    await link(into.id, from.id);
    await link(first.id, from.id);
    await link(second.id, into.id);
    await mergeAs(moderator, from.id, into.id);
    const found = await t.db.thread.findMany({
      where: { id: { in: [from.id, into.id, first.id, second.id] } },
      orderBy: { id: 'asc' },
    });
    expect(found.map(({ duplicateOfId }) => duplicateOfId)).toEqual([null, null, into.id, into.id]);
  });

  test('and votes and answers at the same moment lose nothing', async () => {
    const { moderator, from, into, old, mergeAs } = await setUp();
    const voters = await Promise.all(Array.from({ length: 6 }, () => buildMember(t.db)));
    const answer = `mutation { addPost(input: { threadId: ${from.id}, markdown: "Long enough to be an answer." }) {
      ... on Post { number } ... on Error { code }
    } }`;
    const [, ...answered] = await Promise.all([
      mergeAs(moderator, from.id, into.id),
      ...voters.map(async (voter) => {
        await t
          .as(voter)
          .ask(`mutation { castVote(input: { postId: ${old.id}, value: UP }) { __typename } }`);
        return (await t.as(voter).ask(answer)).data.addPost;
      }),
    ]);
    expect(answered.every(({ number, code }) => number || code === 'NOT_FOUND')).toBe(true);
    const written = answered.filter(({ number }) => number).length;
    const after = await t.db.thread.findUniqueOrThrow({ where: { id: into.id } });
    expect(after.answerCount).toBe(3 + written);
    expect(after.answerCount).toBe(
      await t.db.post.count({ where: { threadId: into.id, role: 'ANSWER', state: 'VISIBLE' } }),
    );
    expect((await t.db.post.findUniqueOrThrow({ where: { id: old.id } })).score).toBe(6);
    expect(await t.db.post.count({ where: { threadId: from.id } })).toBe(0);
  });

  test('is refused to others, into itself, across kinds and across audiences', async () => {
    const { moderator, from, into, mergeAs } = await setUp();
    const code = async (intoThreadId: number, member: { id: number } = moderator) =>
      (await mergeAs(member, from.id, intoThreadId)).code;
    expect(await code(into.id, { id: from.authorId })).toBe('NOT_PERMITTED');
    expect(await code(from.id)).toBe('NOT_PERMITTED');
    expect(await code((await buildThread(t.db, { kind: 'TIP' })).id)).toBe('KIND_DOES_NOT_TAKE_THIS');
    const { id: categoryId } = await buildCategory(t.db, { readAudience: 'members' });
    expect(await code((await buildThread(t.db, { categoryId })).id)).toBe('NOT_PERMITTED');
    expect(await code((await buildThread(t.db, { state: 'HIDDEN' })).id)).toBe('NOT_PERMITTED');
    expect(await code(999_999)).toBe('NOT_FOUND');
  });
});

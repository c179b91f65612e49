import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const mutate = async (
  asker: Pick<TestApi, 'ask'>,
  mutation: 'deletePost' | 'undeletePost',
  input: { postId: number; reason?: string },
) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) {
    ${mutation}(input: $input) {
      ... on Post { state stateReason thread { state answerCount } author { answerCount threadCount } viewerMayDelete viewerMayUndelete }
      ... on Error { code }
      ... on InvalidError { issues { field code } }
    }
  }`;
  return (await asker.ask(query, { input })).data[mutation];
};

describe('deletePost and undeletePost', () => {
  test('an answer goes and comes back with the counters of its thread and author, once', async () => {
    const author = await buildMember(t.db);
    const answer = await buildAnswer(t.db, { authorId: author.id });
    const as = t.as(author);
    for (let i = 0; i < 2; i++) {
      expect(await mutate(as, 'deletePost', { postId: answer.id })).toMatchObject({
        state: 'DELETED',
        thread: { answerCount: 0 },
        author: { answerCount: 0 },
        viewerMayDelete: false,
        viewerMayUndelete: true,
      });
    }
    expect((await t.ask(`{ post(number: ${answer.id}) { html } }`)).data.post).toBeNull();
    for (let i = 0; i < 2; i++) {
      expect(await mutate(as, 'undeletePost', { postId: answer.id })).toMatchObject({
        state: 'VISIBLE',
        thread: { answerCount: 1 },
        author: { answerCount: 1 },
      });
    }
    const events = await t.db.outbox.findMany({
      where: { payload: { path: ['postId'], equals: answer.id } },
    });
    expect(events.map(({ event }) => event)).toEqual(['post.state_changed', 'post.state_changed']);
  });

  test('that a thread is gone is told of what its author took away, to whom it was there for', async () => {
    const author = await buildMember(t.db);
    const moderator = t.as(await buildMember(t.db, { role: 'MODERATOR' }));
    const isGone = async (number: number, asker: Pick<TestApi, 'ask'> = t) =>
      (await asker.ask(`{ threadIsGone(number: ${number}) }`)).data.threadIsGone;
    const [own, judged, hidden, members] = await Promise.all([
      buildThread(t.db, { authorId: author.id }),
      buildThread(t.db, { authorId: author.id }),
      buildThread(t.db, { authorId: author.id }),
      buildThread(t.db, { authorId: author.id, audience: 'members' }),
    ]);
    expect(await isGone(own.id)).toBe(false);
    for (const { openingId } of [own, members])
      await mutate(t.as(author), 'deletePost', { postId: openingId });
    await mutate(moderator, 'deletePost', { postId: judged.openingId, reason: 'Somebody’s address' });
    await t.db.thread.update({ where: { id: hidden.id }, data: { state: 'HIDDEN', stateById: author.id } });
    expect(await Promise.all([own, judged, hidden, members].map(({ id }) => isGone(id)))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(await isGone(members.id, t.as(author))).toBe(true);
    expect(await isGone(999_999_999)).toBe(false);
    await mutate(t.as(author), 'undeletePost', { postId: own.openingId });
    expect(await isGone(own.id)).toBe(false);
  });

  test('an opening goes with its thread while nobody else has answered; moderators may always, with a reason', async () => {
    const author = await buildMember(t.db);
    const moderator = t.as(await buildMember(t.db, { role: 'MODERATOR' }));
    const thread = await buildThread(t.db, { authorId: author.id });
    const as = t.as(author);
    await buildAnswer(t.db, { threadId: thread.id, authorId: author.id });
    expect(await mutate(as, 'deletePost', { postId: thread.openingId })).toMatchObject({
      thread: { state: 'DELETED' },
      author: { threadCount: 0 },
    });
    expect((await t.ask(`{ thread(number: ${thread.id}) { title } }`)).data.thread).toBeNull();
    expect((await mutate(as, 'undeletePost', { postId: thread.openingId })).thread.state).toBe('VISIBLE');

    await buildAnswer(t.db, { threadId: thread.id });
    expect((await mutate(as, 'deletePost', { postId: thread.openingId })).code).toBe('NOT_PERMITTED');
    expect((await mutate(moderator, 'deletePost', { postId: thread.openingId })).issues).toEqual([
      { field: 'reason', code: 'REQUIRED' },
    ]);
    const reason = 'Asked by the author in a letter.';
    const gone = await mutate(moderator, 'deletePost', { postId: thread.openingId, reason });
    expect(gone.thread.state).toBe('DELETED');
    expect((await mutate(as, 'undeletePost', { postId: thread.openingId })).code).toBe('NOT_FOUND');
    const back = await mutate(moderator, 'undeletePost', {
      postId: thread.openingId,
      reason: 'Asked again.',
    });
    expect(back.thread.state).toBe('VISIBLE');
    const entries = await t.db.auditEntry.findMany({
      where: { subjectKind: 'thread', subjectId: thread.id },
    });
    expect(entries.map(({ action }) => action)).toEqual(['delete thread', 'undelete thread']);
  });

  test('an accepted answer stays, and what is not one’s own, not seen, or locked', async () => {
    const author = await buildMember(t.db);
    const accepted = await buildAnswer(t.db, { authorId: author.id, acceptedAt: new Date() });
    const others = await buildAnswer(t.db);
    const staffOnly = await buildThread(t.db, { audience: 'staff', authorId: author.id });
    const locked = await buildThread(t.db, { authorId: author.id, lockedAt: new Date() });
    const code = async (postId: number) => (await mutate(t.as(author), 'deletePost', { postId })).code;
    expect(await code(accepted.id)).toBe('NOT_PERMITTED');
    expect(await code(others.id)).toBe('NOT_PERMITTED');
    expect(await code(staffOnly.openingId)).toBe('NOT_FOUND');
    expect(await code(locked.openingId)).toBe('LOCKED');
    expect((await mutate(t, 'deletePost', { postId: others.id })).code).toBe('SIGN_IN_FIRST');
  });
});

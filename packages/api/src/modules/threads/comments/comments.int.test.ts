import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildComment, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const add = `mutation ($input: AddCommentInput!) {
  addComment(input: $input) {
    __typename
    ... on Comment { number html markdown version author { number } post { commentCount thread { lastActivityAt } } viewerMayEdit }
    ... on InvalidError { issues { field code } }
    ... on Error { code }
  }
}`;
const edit = `mutation ($input: EditCommentInput!) {
  editComment(input: $input) {
    ... on Comment { html version editedAt }
    ... on ConflictError { currentVersion currentText }
    ... on InvalidError { issues { field code } }
    ... on Error { code }
  }
}`;
const remove = `mutation ($input: DeleteCommentInput!) {
  deleteComment(input: $input) { ... on Comment { state stateReason viewerMayUndelete post { commentCount } } ... on Error { code } }
}`;
const restore = `mutation ($input: UndeleteCommentInput!) {
  undeleteComment(input: $input) { ... on Comment { state stateReason post { commentCount } } ... on Error { code } }
}`;
const events = async (commentId: number) =>
  (
    await t.db.outbox.findMany({
      where: { payload: { path: ['commentId'], equals: commentId } },
      orderBy: { id: 'asc' },
    })
  ).map(({ event }) => event);

test('the language of a comment is told from its words when there are enough, and again when they are others', async () => {
  const author = await buildMember(t.db);
  const { id: postId } = await buildAnswer(t.db);
  const asked = async (markdown: string) => {
    const { data } = await t.as(author).ask(add, { input: { postId, markdown } });
    return t.db.comment.findUniqueOrThrow({ where: { id: data.addComment.number } });
  };
  expect((await asked('Tack!')).language).toBe('und');
  const swedish = await asked('Det fungerade hos mig också, tack så mycket för hjälpen.');
  expect(swedish.language).toBe('sv');
  const input = { commentId: swedish.id, version: 1, markdown: 'It worked for me too, thank you so much.' };
  await t.as(author).ask(edit, { input });
  const { data } = await t.ask(`{ comment(number: ${swedish.id}) { language version } }`);
  expect(data.comment).toEqual({ language: 'en', version: 2 });
});

describe('addComment', () => {
  test('counts on the post, is told in the outbox, and its author follows the thread', async () => {
    const answer = await buildAnswer(t.db);
    const author = await buildMember(t.db);
    const input = {
      postId: answer.id,
      markdown: '**Thanks**, @nobody-here!',
      idempotencyKey: 'comment-0001',
    };
    const { data } = await t.as(author).ask(add, { input });
    expect(data.addComment).toMatchObject({
      html: '<strong>Thanks</strong>, @nobody-here!',
      version: 1,
      post: { commentCount: 1 },
      viewerMayEdit: true,
    });
    const again = await t.as(author).ask(add, { input });
    expect(again.data.addComment.number).toBe(data.addComment.number);
    expect(await events(data.addComment.number)).toEqual(['comment.added']);
    expect(
      await t.db.follow.count({
        where: { memberId: author.id, kind: 'THREAD', subjectId: answer.threadId },
      }),
    ).toBe(1);
  });

  test('is refused to visitors, when it is too long, where the thread is closed, and on what cannot be seen', async () => {
    const answer = await buildAnswer(t.db);
    const closed = await buildThread(t.db, { closedAt: new Date() });
    const staffOnly = await buildThread(t.db, { audience: 'staff' });
    const author = await buildMember(t.db);
    const ask = async (asker: Pick<TestApi, 'ask'>, postId: number, markdown = 'Good point.') =>
      (await asker.ask(add, { input: { postId, markdown } })).data.addComment;
    expect((await ask(t, answer.id)).code).toBe('SIGN_IN_FIRST');
    expect((await ask(t.as(author), answer.id, 'x'.repeat(1201))).issues).toEqual([
      { field: 'markdown', code: 'TOO_LONG' },
    ]);
    expect((await ask(t.as(author), closed.openingId)).code).toBe('CLOSED');
    expect((await ask(t.as(author), staffOnly.openingId)).code).toBe('NOT_FOUND');
  });
});

describe('editComment', () => {
  test('replaces the text; the same again changes nothing; an old version is refused with the text of now', async () => {
    const author = await buildMember(t.db);
    const comment = await buildComment(t.db, { authorId: author.id, markdown: 'First words.' });
    const ask = async (version: number, markdown: string) =>
      (await t.as(author).ask(edit, { input: { commentId: comment.id, version, markdown } })).data
        .editComment;
    expect(await ask(1, 'Second *words*.')).toMatchObject({ html: 'Second <em>words</em>.', version: 2 });
    expect(await ask(1, 'Second *words*.')).toMatchObject({ version: 2 });
    expect(await ask(1, 'Third words.')).toEqual({
      code: 'STALE_VERSION',
      currentVersion: 2,
      currentText: 'Second *words*.',
    });
    expect(await events(comment.id)).toEqual(['comment.edited']);
  });

  test('is for its author; a moderator says why and is audited', async () => {
    const comment = await buildComment(t.db);
    const other = await buildMember(t.db);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const input = { commentId: comment.id, version: 1, markdown: 'Without the name.' };
    expect((await t.as(other).ask(edit, { input })).data.editComment.code).toBe('NOT_PERMITTED');
    expect((await t.as(moderator).ask(edit, { input })).data.editComment.issues).toEqual([
      { field: 'reason', code: 'REQUIRED' },
    ]);
    await t.as(moderator).ask(edit, { input: { ...input, reason: 'It named a customer.' } });
    expect(
      await t.db.auditEntry.findMany({ where: { subjectKind: 'comment', subjectId: comment.id } }),
    ).toMatchObject([{ action: 'edit comment', reason: 'It named a customer.', actorId: moderator.id }]);
  });
});

describe('deleteComment and undeleteComment', () => {
  test('take it out of sight and bring it back, with the counter, once', async () => {
    const author = await buildMember(t.db);
    const comment = await buildComment(t.db, { authorId: author.id });
    const input = { commentId: comment.id };
    for (let i = 0; i < 2; i++) {
      const { data } = await t.as(author).ask(remove, { input });
      expect(data.deleteComment).toEqual({
        state: 'DELETED',
        stateReason: null,
        viewerMayUndelete: true,
        post: { commentCount: 0 },
      });
    }
    const seen = await t.ask(`{ comment(number: ${comment.id}) { number } }`);
    expect(seen.data.comment).toBeNull();
    for (let i = 0; i < 2; i++) {
      const { data } = await t.as(author).ask(restore, { input });
      expect(data.undeleteComment).toEqual({
        state: 'VISIBLE',
        stateReason: null,
        post: { commentCount: 1 },
      });
    }
    expect(await events(comment.id)).toEqual(['comment.state_changed', 'comment.state_changed']);
  });

  test('a moderator deletes with a reason, and then its author cannot bring it back', async () => {
    const author = await buildMember(t.db);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const comment = await buildComment(t.db, { authorId: author.id });
    const input = { commentId: comment.id, reason: 'Off topic.' };
    const other = await buildMember(t.db);
    expect((await t.as(other).ask(remove, { input })).data.deleteComment.code).toBe('NOT_PERMITTED');
    const { data } = await t.as(moderator).ask(remove, { input });
    expect(data.deleteComment).toMatchObject({ state: 'DELETED', stateReason: 'Off topic.' });
    expect((await t.as(author).ask(restore, { input })).data.undeleteComment.code).toBe('NOT_FOUND');
    expect((await t.as(moderator).ask(restore, { input })).data.undeleteComment.state).toBe('VISIBLE');
  });
});

describe('comments of posts', () => {
  const page = `query ($number: Int!, $after: String, $before: String, $last: Int) {
    post(number: $number) {
      comments(first: 3, after: $after, before: $before, last: $last) {
        edges { node { markdown } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }`;

  test('come oldest first, page by page, forwards and backwards', async () => {
    const answer = await buildAnswer(t.db);
    const createdAt = new Date('2026-01-01T10:00:00Z');
    for (let n = 1; n <= 7; n++)
      await buildComment(t.db, { postId: answer.id, markdown: `no ${n}`, createdAt });
    const ask = async (variables: object) =>
      (await t.ask(page, { number: answer.id, ...variables })).data.post.comments;
    const texts = (found: { edges: { node: { markdown: string } }[] }) =>
      found.edges.map(({ node }) => node.markdown);
    const first = await ask({});
    expect(texts(first)).toEqual(['no 1', 'no 2', 'no 3']);
    const second = await ask({ after: first.pageInfo.endCursor });
    expect(texts(second)).toEqual(['no 4', 'no 5', 'no 6']);
    const third = await ask({ after: second.pageInfo.endCursor });
    expect(texts(third)).toEqual(['no 7']);
    expect(third.pageInfo.hasNextPage).toBe(false);
  });

  test('a thread’s page with comments asks the same number of questions for 3 and for 12 answers', async () => {
    const question = `query ($number: Int!) {
      thread(number: $number) {
        title author { displayName } category { name } tags { name }
        opening { html comments(first: 5) { edges { node { html author { displayName path } path viewerMayEdit } } } }
        answers(first: 20) { edges { node {
          html author { displayName } viewerVote voting viewerMayEdit viewerMayDelete
          comments(first: 5) { edges { node { html author { displayName path } path viewerMayEdit } } pageInfo { hasNextPage } }
        } } }
      }
    }`;
    const counts: number[] = [];
    for (const answers of [3, 12]) {
      const thread = await buildThread(t.db);
      for (let i = 0; i < answers; i++) {
        const { id } = await buildAnswer(t.db, { threadId: thread.id });
        for (let n = 0; n < 7; n++) await buildComment(t.db, { postId: id });
      }
      const reader = t.as(await buildMember(t.db));
      await reader.cookie();
      t.statements();
      const { data, errors } = await reader.ask(question, { number: thread.id });
      counts.push(t.statements().length);
      expect(errors).toBeUndefined();
      const edges = data.thread.answers.edges;
      expect(edges).toHaveLength(answers);
      for (const { node } of edges) {
        expect(node.comments.edges).toHaveLength(5);
        expect(node.comments.pageInfo.hasNextPage).toBe(true);
      }
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(32);
  });
});

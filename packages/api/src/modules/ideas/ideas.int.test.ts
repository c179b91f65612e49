import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const answer = 'The boiler of the Solo is too small for it: the water would be lukewarm.';

const set = `mutation ($threadId: Int!, $statusKey: String!, $reason: String) {
  setIdeaStatus(input: { threadId: $threadId, statusKey: $statusKey, reason: $reason }) {
    __typename
    ... on Thread { idea { status { key meaning } reason repliedAt takesSupport changes { status { key } reason changedBy { number } } } }
    ... on InvalidError { issues { field code limit } }
    ... on Error { code }
  }
}`;
const vote = `mutation ($postId: Int!) {
  castVote(input: { postId: $postId, value: UP }) { __typename ... on Error { code } }
}`;
const reply = `mutation ($threadId: Int!, $markdown: String!) {
  addPost(input: { threadId: $threadId, markdown: $markdown }) { __typename ... on Error { code } }
}`;

const buildIdea = (data: object = {}) => buildThread(t.db, { kind: 'IDEA', ...data });
const ideaOf = (threadId: number) => t.db.idea.findUniqueOrThrow({ where: { threadId } });
const opening = (threadId: number) => t.db.post.findFirstOrThrow({ where: { threadId, role: 'OPENING' } });

describe('where an idea stands', () => {
  test('begins with what is new and with the promise of its category', async () => {
    const category = await buildCategory(t.db, { promiseDays: 3 });
    const thread = await buildIdea({ categoryId: category.id });
    const idea = await ideaOf(thread.id);
    expect(idea).toMatchObject({ statusKey: 'new', meaning: 'OPEN', repliedAt: null });
    expect(+idea.promisedBy - +thread.createdAt).toBe(3 * 86_400_000);
    const question = await buildThread(t.db);
    expect(await t.db.idea.findUnique({ where: { threadId: question.id } })).toBeNull();
  });

  test('is told with its reason, written down for ever, and keeps the promise', async () => {
    const product = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const { id: threadId } = await buildIdea();
    const planned = await t.as(product).ask(set, { threadId, statusKey: 'planned' });
    expect(planned.data.setIdeaStatus.idea).toMatchObject({
      status: { key: 'planned', meaning: 'IN_PROGRESS' },
      reason: null,
      repliedAt: null,
      takesSupport: true,
    });
    const said = 'It comes with the firmware of March.';
    const again = await t.as(product).ask(set, { threadId, statusKey: 'planned', reason: said });
    expect(again.data.setIdeaStatus.idea.repliedAt).not.toBeNull();
    expect(again.data.setIdeaStatus.idea.changes).toEqual([
      { status: { key: 'planned' }, reason: said, changedBy: { number: product.id } },
      { status: { key: 'planned' }, reason: null, changedBy: { number: product.id } },
    ]);
    // The same once more is none.
    await t.as(product).ask(set, { threadId, statusKey: 'planned', reason: said });
    expect(await t.db.ideaChange.count({ where: { threadId } })).toBe(2);
    const events = await t.db.outbox.findMany({ where: { event: 'idea.status_changed' } });
    expect(
      events.filter(({ payload }) => (payload as { threadId: number }).threadId === threadId),
    ).toHaveLength(2);
    await expect(
      t.db.ideaChange.updateMany({ where: { threadId }, data: { reason: 'Something else.' } }),
    ).rejects.toThrow();
  });

  test('closes only with an answer, and is opened again only with one', async () => {
    const product = await buildMember(t.db, { role: 'ADMIN' });
    const { id: threadId } = await buildIdea();
    const short = await t.as(product).ask(set, { threadId, statusKey: 'declined', reason: 'No.' });
    expect(short.data.setIdeaStatus.issues).toEqual([{ field: 'reason', code: 'TOO_SHORT', limit: 40 }]);
    expect(await ideaOf(threadId)).toMatchObject({ statusKey: 'new' });
    const closed = await t.as(product).ask(set, { threadId, statusKey: 'declined', reason: answer });
    expect(closed.data.setIdeaStatus.idea).toMatchObject({ takesSupport: false, reason: answer });
    const silent = await t.as(product).ask(set, { threadId, statusKey: 'under-review' });
    expect(silent.data.setIdeaStatus.issues).toEqual([{ field: 'reason', code: 'REQUIRED', limit: 40 }]);
    for (const statusKey of ['duplicate', 'no-such-status']) {
      const refused = await t.as(product).ask(set, { threadId, statusKey, reason: answer });
      expect(refused.data.setIdeaStatus.issues).toMatchObject([{ field: 'statusKey', code: 'UNKNOWN' }]);
    }
  });

  test('other kinds have none', async () => {
    const product = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const { id: threadId } = await buildThread(t.db);
    const { data } = await t.as(product).ask(set, { threadId, statusKey: 'planned' });
    expect(data.setIdeaStatus.code).toBe('KIND_DOES_NOT_TAKE_THIS');
  });

  test('what was decided takes no more support; what was opened again does', async () => {
    const product = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const [early, late] = await Promise.all([buildMember(t.db), buildMember(t.db)]);
    const { id: threadId } = await buildIdea();
    const { id: postId } = await opening(threadId);
    expect((await t.as(early).ask(vote, { postId })).data.castVote.__typename).toBe('Post');
    await t.as(product).ask(set, { threadId, statusKey: 'shipped', reason: 'In every Solo since May.' });
    expect((await t.as(late).ask(vote, { postId })).data.castVote.code).toBe('CLOSED');
    await t.as(product).ask(set, { threadId, statusKey: 'in-progress' });
    expect((await t.as(late).ask(vote, { postId })).data.castVote.__typename).toBe('Post');
    expect((await opening(threadId)).upCount).toBe(2);
  });

  test('ten who decide at once leave a history that ends where the idea stands', async () => {
    const { id: threadId } = await buildIdea();
    const staff = await Promise.all(
      Array.from({ length: 10 }, () => buildMember(t.db, { role: 'PRODUCT_TEAM' })),
    );
    const keys = ['under-review', 'planned', 'in-progress', 'needs-information'];
    await Promise.all(
      staff.map((one, place) => t.as(one).ask(set, { threadId, statusKey: keys[place % keys.length] })),
    );
    const changes = await t.db.ideaChange.findMany({ where: { threadId }, orderBy: { id: 'asc' } });
    expect(changes.at(-1)?.toKey).toBe((await ideaOf(threadId)).statusKey);
    let standing = 'new';
    for (const { fromKey, toKey } of changes) {
      expect(fromKey).toBe(standing);
      standing = toKey;
    }
  });
});

test('the promise is kept by the first reply of staff that stands', async () => {
  const [member, agent] = [await buildMember(t.db), await buildMember(t.db, { role: 'AGENT' })];
  const { id: threadId } = await buildIdea();
  await t.as(member).ask(reply, { threadId, markdown: 'I want this too, every morning.' });
  await t.mails();
  expect((await ideaOf(threadId)).repliedAt).toBeNull();
  await t.as(agent).ask(reply, { threadId, markdown: 'We read this and come back to it next week.' });
  await t.mails();
  const said = await t.db.post.findFirstOrThrow({ where: { threadId, authorId: agent.id } });
  expect((await ideaOf(threadId)).repliedAt).toEqual(said.createdAt);
  // Who answered may be a customer again: the brand kept its word all the same.
  await t.db.member.update({ where: { id: agent.id }, data: { role: 'MEMBER' } });
  await t.as(member).ask(reply, { threadId, markdown: 'Thank you, I am looking forward to it.' });
  await t.mails();
  expect((await ideaOf(threadId)).repliedAt).toEqual(said.createdAt);
  const take = `mutation ($postId: Int!) { deletePost(input: { postId: $postId }) { __typename ... on Error { code } } }`;
  expect((await t.as(agent).ask(take, { postId: said.id })).data.deletePost.__typename).toBe('Post');
  await t.mails();
  expect((await ideaOf(threadId)).repliedAt).toBeNull();
});

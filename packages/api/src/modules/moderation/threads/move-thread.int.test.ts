import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const move = `mutation ($threadId: Int!, $categoryId: Int!, $reason: String!) {
  moveThread(input: { threadId: $threadId, categoryId: $categoryId, reason: $reason }) {
    __typename ... on Thread { category { number } } ... on InvalidError { issues { field code } } ... on Error { code }
  }
}`;
const reason = 'It belongs there.';

/** A public thread with a tag and a product, a moderator, and a category for staff. */
async function setUp() {
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const tag = await t.db.tag.create({ data: { name: `tag-${moderator.id}`, threadCount: 1 } });
  const product = await t.db.product.create({
    data: { slug: `product-${moderator.id}`, name: 'Product', threadCount: 1 },
  });
  const thread = await buildThread(t.db, {
    productId: product.id,
    tags: { create: [{ tagId: tag.id }] },
  });
  const staffOnly = await buildCategory(t.db, { readAudience: 'staff' });
  const counts = async () => ({
    from: (await t.db.category.findUniqueOrThrow({ where: { id: thread.categoryId } })).threadCount,
    to: (await t.db.category.findUniqueOrThrow({ where: { id: staffOnly.id } })).threadCount,
    tag: (await t.db.tag.findUniqueOrThrow({ where: { id: tag.id } })).threadCount,
    product: (await t.db.product.findUniqueOrThrow({ where: { id: product.id } })).threadCount,
    author: (await t.db.member.findUniqueOrThrow({ where: { id: thread.authorId } })).threadCount,
  });
  const moveAs = async (member: { id: number }, categoryId: number) =>
    (await t.as(member).ask(move, { threadId: thread.id, categoryId, reason })).data.moveThread;
  return { moderator, thread, staffOnly, counts, moveAs };
}

test('moveThread takes the audience of the category and moves the counters there and back', async () => {
  const { moderator, thread, staffOnly, counts, moveAs } = await setUp();
  const before = await counts();
  expect(before).toEqual({ from: 1, to: 0, tag: 1, product: 1, author: 1 });
  expect(await moveAs(moderator, staffOnly.id)).toMatchObject({ category: { number: staffOnly.id } });
  expect(await counts()).toEqual({ from: 0, to: 1, tag: 0, product: 0, author: 1 });
  const seen = `{ thread(number: ${thread.id}) { number } }`;
  expect((await t.ask(seen)).data.thread).toBeNull();
  expect((await t.as(moderator).ask(seen)).data.thread).not.toBeNull();
  await moveAs(moderator, thread.categoryId);
  await moveAs(moderator, thread.categoryId);
  expect(await counts()).toEqual(before);
  const said = await t.db.outbox.findMany({ where: { payload: { path: ['threadId'], equals: thread.id } } });
  expect(said.map(({ event }) => event)).toEqual(['thread.moved', 'thread.moved']);
  const entries = await t.db.auditEntry.findMany({
    where: { actorId: moderator.id },
    orderBy: { id: 'asc' },
  });
  expect(entries[0]).toMatchObject({
    action: 'move thread',
    subjectId: thread.id,
    reason,
    data: { fromCategoryId: thread.categoryId, toCategoryId: staffOnly.id },
  });
});

test('many moves to and fro at once leave the counters right', async () => {
  const { moderator, thread, staffOnly, counts, moveAs } = await setUp();
  await Promise.all(
    Array.from({ length: 10 }, (_, i) => moveAs(moderator, i % 2 ? thread.categoryId : staffOnly.id)),
  );
  await moveAs(moderator, staffOnly.id);
  expect(await counts()).toEqual({ from: 0, to: 1, tag: 0, product: 0, author: 1 });
});

test('is refused to others, into what cannot be seen, and where the kind is not taken', async () => {
  const { moderator, staffOnly, thread, moveAs } = await setUp();
  const tipsOnly = await buildCategory(t.db, { kinds: ['TIP'] });
  const ofGroup = await buildCategory(t.db, { readAudience: 'group:1' });
  expect(await moveAs({ id: thread.authorId }, staffOnly.id)).toMatchObject({ code: 'NOT_PERMITTED' });
  expect(await moveAs(moderator, tipsOnly.id)).toMatchObject({
    issues: [{ field: 'categoryId', code: 'NOT_PERMITTED' }],
  });
  expect(await moveAs(moderator, ofGroup.id)).toEqual(await moveAs(moderator, 999_999));
});

import { reindex } from '@embassy/search-indexer';
import { digestIndex } from '@embassy/search-indexer/testing/digest-index';
import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCategory, buildMember } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { findThreads } from '../../testing/find-threads.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

/*
 * Every kind of change, through the mutation that makes it and the outbox, as it happens: after that it is found, or
 * gone. The index is never told by the tests.
 */
let t: TestApi;
let author: { id: number };
let answerer: { id: number };
let admin: { id: number };
let category: { id: number };
beforeAll(async () => {
  t = await startTestApi();
  author = await buildMember(t.db);
  answerer = await buildMember(t.db);
  admin = await buildMember(t.db, { role: 'ADMIN' });
  category = await buildCategory(t.db);
});
afterAll(() => t.close());

let serial = 0;
let own: string;
let threadId: number;
let openingId: number;
let answerId: number;

const find = async (text: string, asker: Pick<TestApi, 'ask'> = t) =>
  (await findThreads(asker, text)).numbers;

/** What is asked for of what these make. */
const made: Record<string, string> = {
  createThread: '... on Thread { number }',
  addPost: '... on Post { number }',
};

/** Runs a mutation as a member, refuses to be refused, and lets everything happen that follows. */
async function change(member: { id: number }, mutation: string, input: object) {
  const name = mutation[0]!.toUpperCase() + mutation.slice(1);
  const { data, errors } = await t.as(member).ask(
    `mutation ($input: ${name}Input!) { ${mutation}(input: $input) {
       __typename ... on Error { message } ${made[mutation] ?? ''}
     } }`,
    { input },
  );
  expect([errors, data?.[mutation]?.message]).toEqual([undefined, undefined]);
  await drain(t);
  return data[mutation].number as number;
}

/** A word that nobody wrote is taken for one like it, of another test: the thread of this one is not found by it. */
async function expectGone(text: string, asker: Pick<TestApi, 'ask'> = t) {
  expect([text, await find(text, asker)]).not.toEqual([text, expect.arrayContaining([threadId])]);
}
const reason = 'Because the tests say so.';

async function begin(title: string, more: object = {}) {
  return change(author, 'createThread', {
    kind: 'QUESTION',
    categoryId: category.id,
    title,
    markdown: `It began with the opening${own} on Sunday.`,
    tags: [`tag${own}`],
    ...more,
  });
}

beforeEach(async () => {
  serial++;
  own = `zq${'abcdefghijklmnopqrstuvwxyz'[serial]}x`;
  threadId = await begin(`A question about title${own}`);
  answerId = await change(answerer, 'addPost', {
    threadId,
    markdown: `Have you tried the answer${own} twice?`,
  });
  const opening = await t.db.post.findFirstOrThrow({ where: { threadId, role: 'OPENING' } });
  openingId = opening.id;
});

describe('what is written', () => {
  test('is found by title, text, tag and answer', async () => {
    for (const text of [`title${own}`, `opening${own}`, `tag:tag${own}`, `answer${own}`]) {
      expect([text, await find(text)]).toEqual([text, [threadId]]);
    }
  });

  test('and edited is found by its new words only', async () => {
    await change(author, 'editPost', {
      postId: openingId,
      version: 1,
      title: `A question about another${own}`,
      markdown: `It began with the changed${own} on Sunday.`,
      tags: [`other${own}`],
    });
    await change(answerer, 'editPost', {
      postId: answerId,
      version: 1,
      markdown: `Have you tried the edited${own} twice?`,
    });
    for (const text of [`another${own}`, `changed${own}`, `tag:other${own}`, `edited${own}`]) {
      expect([text, await find(text)]).toEqual([text, [threadId]]);
    }
    for (const text of [`title${own}`, `opening${own}`, `tag:tag${own}`, `answer${own}`]) {
      await expectGone(text);
    }
  });

  test('and deleted is gone, and back when it is brought back', async () => {
    await change(answerer, 'deletePost', { postId: answerId });
    await expectGone(`answer${own}`);
    await change(answerer, 'undeletePost', { postId: answerId });
    expect(await find(`answer${own}`)).toEqual([threadId]);
    await change(admin, 'deletePost', { postId: openingId, reason });
    for (const text of [`title${own}`, `answer${own}`]) await expectGone(text);
    await change(admin, 'undeletePost', { postId: openingId, reason });
    expect(await find(`title${own}`)).toEqual([threadId]);
  });

  test('and hidden is gone, for moderators as well, and back when it is shown again', async () => {
    const moderator = t.as(await buildMember(t.db, { role: 'MODERATOR' }));
    await change(admin, 'hidePost', { postId: answerId, reason });
    await expectGone(`answer${own}`);
    await change(admin, 'hidePost', { postId: openingId, reason });
    await expectGone(`title${own}`);
    await expectGone(`title${own}`, moderator);
    await change(admin, 'unhidePost', { postId: openingId, reason });
    await change(admin, 'unhidePost', { postId: answerId, reason });
    expect(await find(`answer${own}`)).toEqual([threadId]);
  });

  test('and taken along by whoever leaves is gone', async () => {
    await t.as(answerer).cookie();
    const login = await t.db.login.findUniqueOrThrow({ where: { memberId: answerer.id } });
    const password = 'a password of the tests';
    await t.db.account.create({
      data: {
        id: `account-${own}`,
        accountId: login.id,
        providerId: 'credential',
        userId: login.id,
        password: await hashPassword(password),
      },
    });
    await change(answerer, 'leaveCommunity', { keepPosts: false, password });
    answerer = await buildMember(t.db);
    await expectGone(`answer${own}`);
    expect(await find(`title${own}`)).toEqual([threadId]);
  });
});

describe('what is decided', () => {
  test('an acceptance, and its end', async () => {
    await expectGone(`title${own} is:solved`);
    await change(author, 'acceptAnswer', { postId: answerId });
    expect(await find(`title${own} is:solved`)).toEqual([threadId]);
    await change(author, 'withdrawAcceptance', { postId: answerId });
    await expectGone(`title${own} is:solved`);
    expect(await find(`title${own} is:unsolved`)).toEqual([threadId]);
  });

  test('where an idea stands, under the name of its status and what that means', async () => {
    const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const number = await change(author, 'createThread', {
      kind: 'IDEA',
      title: `Idea${own} about the tray`,
      markdown: 'A tray that can be taken out to be washed would be good.',
      tags: [],
      categoryId: category.id,
    });
    const stands = async (status: string) => (await find(`idea${own} status:${status}`)).includes(number);
    expect([await stands('new'), await stands('open'), await stands('planned')]).toEqual([true, true, false]);
    await change(team, 'setIdeaStatus', { threadId: number, statusKey: 'planned' });
    expect([await stands('new'), await stands('open')]).toEqual([false, false]);
    expect([await stands('PLANNED'), await stands('coming')]).toEqual([true, true]);
    expect(await find(`status:planned`)).toContain(number);
    // What the brand calls it finds it as well, and what nobody calls so is unknown, not everything.
    await t.db.ideaStatus.update({ where: { key: 'planned' }, data: { names: { sv: 'På bänken' } } });
    expect(await stands('"på bänken"')).toBe(true);
    await t.db.ideaStatus.update({ where: { key: 'planned' }, data: { names: {} } });
    expect(await find(`idea${own} status:somewhere`)).toEqual([]);
    const { data } = await t.ask(
      `query ($text: String!) { search(text: $text, status: "coming") {
         filters { status { key } meaning unknown { key } } facets { status { count status { key } } }
       } }`,
      { text: `idea${own}` },
    );
    expect(data.search).toEqual({
      filters: { status: null, meaning: 'IN_PROGRESS', unknown: [] },
      facets: { status: [{ count: 1, status: { key: 'planned' } }] },
    });
  });

  test('a move to where fewer may read, and back', async () => {
    const staffRoom = await buildCategory(t.db, { readAudience: 'staff' });
    const agent = t.as(await buildMember(t.db, { role: 'AGENT' }));
    await change(admin, 'moveThread', { threadId, categoryId: staffRoom.id, reason });
    await expectGone(`title${own}`);
    expect(await find(`title${own}`, agent)).toEqual([threadId]);
    expect((await findThreads(agent, `title${own}`, { categoryId: staffRoom.id })).numbers).toEqual([
      threadId,
    ]);
    expect((await findThreads(agent, `title${own}`, { categoryId: category.id })).numbers).toEqual([]);
    await change(admin, 'moveThread', { threadId, categoryId: category.id, reason });
    expect(await find(`title${own}`)).toEqual([threadId]);
  });

  test('a merge: the words are found in the thread that stays', async () => {
    const into = await begin('The question that stays here', { tags: [] });
    await change(admin, 'mergeThread', { threadId, intoThreadId: into, reason });
    expect(await find(`answer${own}`)).toEqual([into]);
    expect(await find(`opening${own}`)).toEqual([into]);
    await expectGone(`title${own}`);
  });
});

describe('what things are called', () => {
  test('a tag that is renamed', async () => {
    const tag = await t.db.tag.findUniqueOrThrow({ where: { name: `tag${own}` } });
    await change(admin, 'updateTag', { tagId: tag.id, name: `renamed${own}` });
    expect(await find(`tag:renamed${own}`)).toEqual([threadId]);
    expect(await find(`renamed${own}`)).toEqual([threadId]);
    // The old name leads on.
    expect(await find(`tag:tag${own}`)).toEqual([threadId]);
  });

  test('a tag that is merged into another', async () => {
    const tag = await t.db.tag.findUniqueOrThrow({ where: { name: `tag${own}` } });
    const into = await t.db.tag.create({ data: { name: `into${own}` } });
    await change(admin, 'mergeTag', { tagId: tag.id, intoTagId: into.id });
    expect(await find(`tag:into${own}`)).toEqual([threadId]);
    expect(await find(`into${own}`)).toEqual([threadId]);
  });

  test('another word for a tag', async () => {
    const tag = await t.db.tag.findUniqueOrThrow({ where: { name: `tag${own}` } });
    await change(admin, 'addTagSynonym', { tagId: tag.id, name: `alias${own}` });
    expect(await find(`alias${own}`)).toEqual([threadId]);
    await change(admin, 'removeTagSynonym', { tagId: tag.id, name: `alias${own}` });
    await expectGone(`alias${own}`);
  });

  test('a product that a thread is given, and that is renamed', async () => {
    const product = await t.db.product.create({ data: { slug: own, name: `Maker ${own}one` } });
    await change(author, 'editPost', {
      postId: openingId,
      version: 1,
      markdown: 'It began on a Sunday morning.',
      productId: product.id,
    });
    expect(await find(`${own}one`)).toEqual([threadId]);
    await change(admin, 'updateProduct', { productId: product.id, name: `Maker ${own}two` });
    expect(await find(`${own}two`)).toEqual([threadId]);
    await expectGone(`${own}one`);
  });

  test('a category that is renamed, and one that fewer may read from now on', async () => {
    const own2 = await buildCategory(t.db, { slug: `category-${own}` });
    const moved = await begin(`Elsewhere about place${own}`, { categoryId: own2.id });
    await change(admin, 'updateCategory', { categoryId: own2.id, name: `Name ${own}`, slug: `slug-${own}` });
    expect(await find(`place${own} category:slug-${own}`)).toEqual([moved]);
    expect(await find(`place${own} category:"name ${own}"`)).toEqual([moved]);
    await change(admin, 'updateCategory', { categoryId: own2.id, readAudience: 'members' });
    expect(await find(`place${own}`)).not.toContain(moved);
    expect(await find(`place${own}`, t.as(author))).toEqual([moved]);
    await change(admin, 'updateCategory', { categoryId: own2.id, readAudience: 'public' });
    expect(await find(`place${own}`)).toEqual([moved]);
  });
});

test('an index that grew by all this equals one that is built anew', async () => {
  const grown = await digestIndex(t.db);
  expect(Object.values(grown).every((digest) => !digest.startsWith('0 '))).toBe(true);
  await reindex(t.db, t.services.search);
  expect(await digestIndex(t.db)).toEqual(grown);
});

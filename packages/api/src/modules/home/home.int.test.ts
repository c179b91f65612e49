import type { Member } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let member: Member;
let agent: ReturnType<TestApi['as']>;
beforeAll(async () => {
  api = await startTestApi();
  member = await buildMember(api.db);
  agent = api.as(await buildMember(api.db, { role: 'AGENT' }));
});
afterAll(() => api.close());

const mutate = async (asker: Pick<TestApi, 'ask'>, mutation: string, input: object) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data } = await asker.ask(
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) {
        __typename ${/Announcement/.test(mutation) ? '... on Announcement { number text }' : ''} ... on Error { code } ... on InvalidError { issues { field code } }
      }
    }`,
    { input },
  );
  return data[mutation];
};

describe('announcements', () => {
  const shown = async (asker: Pick<TestApi, 'ask'>, language = 'en') => {
    const { data } = await asker.ask(
      `{ announcements(language: "${language}") { number text product { name } } }`,
    );
    return data.announcements.map(({ text }: { text: string }) => text);
  };

  test('reach who they are meant for, by audience, language and product, until they are ended', async () => {
    const product = await api.db.product.create({ data: { slug: 'duett', name: 'Duett' } });
    const tell = (text: string, more: object = {}) =>
      mutate(agent, 'createAnnouncement', { kind: 'KNOWN_ISSUE', text, ...more });
    const all = await tell('The shop is closed on Monday.');
    await tell('Werkstatt: nur für Mitglieder.', { audience: 'members', language: 'nl' });
    await tell('The gauge of the Duett shows too much.', { productId: product.id });
    const me = api.as(member);
    expect(await shown(api)).toEqual([all.text]);
    expect(await shown(me, 'nl')).toEqual(['Werkstatt: nur für Mitglieder.', all.text]);
    expect(await shown(me)).toEqual([all.text]);
    await api.db.ownedProduct.create({ data: { memberId: member.id, productId: product.id } });
    expect(await shown(me)).toEqual(['The gauge of the Duett shows too much.', all.text]);

    // Put away by one, it is still there for the others; and it comes back.
    expect((await mutate(me, 'dismiss', { subject: `announcement:${all.number}` })).__typename).toBe('Done');
    expect(await shown(me)).toEqual(['The gauge of the Duett shows too much.']);
    expect(await shown(api)).toEqual([all.text]);
    await mutate(me, 'undoDismissal', { subject: `announcement:${all.number}` });
    expect(await shown(me)).toHaveLength(2);

    await mutate(agent, 'endAnnouncement', { number: all.number });
    expect(await shown(api)).toEqual([]);
    await mutate(agent, 'resumeAnnouncement', { number: all.number });
    expect(await shown(api)).toEqual([all.text]);
    expect((await mutate(agent, 'endAnnouncement', { number: 999_999 })).code).toBe('NOT_FOUND');
    const entries = await api.db.auditEntry.findMany({
      where: { subjectKind: 'announcement', subjectId: all.number },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'create announcement',
      'end announcement',
      'resume announcement',
    ]);
  });

  test('are for staff to make, lead to this site only, and say what is wrong', async () => {
    const input = { kind: 'NEWS', text: 'We open on Sundays.' };
    expect((await mutate(api.as(member), 'createAnnouncement', input)).code).toBe('NOT_PERMITTED');
    for (const path of ['//evil.example', 'https://evil.example', '/\\evil', '/a b'])
      expect((await mutate(agent, 'createAnnouncement', { ...input, path })).issues).toEqual([
        { field: 'path', code: 'BAD_FORMAT' },
      ]);
    const wrong = { kind: 'NEWS', text: 'Short', language: 'tlh', audience: 'friends' };
    expect((await mutate(agent, 'createAnnouncement', wrong)).issues).toEqual([
      { field: 'text', code: 'TOO_SHORT' },
      { field: 'language', code: 'UNKNOWN' },
      { field: 'audience', code: 'UNKNOWN' },
    ]);
    const key = { ...input, path: '/t/1', idempotencyKey: 'announce-sundays' };
    const made = await mutate(agent, 'createAnnouncement', key);
    expect((await mutate(agent, 'createAnnouncement', key)).number).toBe(made.number);
  });
});

describe('what needs a member', () => {
  const needs = async (asker: Pick<TestApi, 'ask'>) => {
    const { data } = await asker.ask(
      `{ needsYou { replies { title } questions { reason answered product { name } tag { name } category { name } thread { title } } } }`,
    );
    return data.needsYou;
  };

  test('says why: what they own, know and follow; not their own, nor what they may not see or was answered', async () => {
    const asker = await buildMember(api.db);
    const helper = await buildMember(api.db);
    const me = api.as(helper);
    const product = await api.db.product.create({ data: { slug: 'solo', name: 'Solo' } });
    const tag = await api.db.tag.create({ data: { name: 'pump' } });
    const category = await buildCategory(api.db, { name: 'Espresso' });
    const child = await buildCategory(api.db, { name: 'Steam', parentId: category.id });
    const secret = await buildCategory(api.db, { readAudience: 'staff' });
    expect(await needs(me)).toEqual({ replies: [], questions: [] });

    await api.db.ownedProduct.create({ data: { memberId: helper.id, productId: product.id } });
    await api.db.follow.create({ data: { memberId: helper.id, kind: 'CATEGORY', subjectId: category.id } });
    const ask = (title: string, data: object = {}) =>
      buildThread(api.db, { authorId: asker.id, title, ...data });
    const tagged = async (title: string) => {
      const thread = await ask(title);
      await api.db.threadTag.create({ data: { threadId: thread.id, tagId: tag.id } });
      return thread;
    };
    for (const title of ['The pump hums on Monday', 'The pump hums on Tuesday'])
      await buildAnswer(api.db, { authorId: helper.id, threadId: (await tagged(title)).id });
    const known = await tagged('The pump hums again');
    await ask('A question on the Solo', { productId: product.id });
    await ask('A question on steam', { categoryId: child.id });
    await ask('Nobody ties me to this');
    await ask('A tip is no question', { productId: product.id, kind: 'TIP' });
    await ask('It is closed', { productId: product.id, closedAt: new Date() });
    await ask('It is hidden', { productId: product.id, state: 'HIDDEN' });
    await ask('Staff only', { productId: product.id, categoryId: secret.id });
    await ask('It is old', { productId: product.id, createdAt: new Date(Date.now() - 100 * 86_400_000) });
    await buildThread(api.db, { authorId: helper.id, title: 'My own question', productId: product.id });

    const none = { answered: null, product: null, tag: null, category: null };
    expect((await needs(me)).questions).toEqual([
      {
        ...none,
        reason: 'KNOWS_TAG',
        answered: 2,
        tag: { name: 'pump' },
        thread: { title: 'The pump hums again' },
      },
      {
        ...none,
        reason: 'OWNS_PRODUCT',
        product: { name: 'Solo' },
        thread: { title: 'A question on the Solo' },
      },
      {
        ...none,
        reason: 'FOLLOWS_CATEGORY',
        category: { name: 'Espresso' },
        thread: { title: 'A question on steam' },
      },
    ]);

    // One by one, and the whole part, with a way back.
    await mutate(me, 'dismiss', { subject: `thread:${known.id}` });
    expect((await needs(me)).questions.map((one: { reason: string }) => one.reason)).not.toContain(
      'KNOWS_TAG',
    );
    await mutate(me, 'dismiss', { subject: 'needs-you' });
    expect(await needs(me)).toBeNull();
    await mutate(me, 'undoDismissal', { subject: 'needs-you' });
    expect((await needs(me)).questions).toHaveLength(2);
    expect(await needs(api)).toBeNull();
  });

  test('takes few queries, however much there is', async () => {
    const helper = await buildMember(api.db);
    const product = await api.db.product.create({ data: { slug: 'kvarn', name: 'Kvarn' } });
    await api.db.ownedProduct.create({ data: { memberId: helper.id, productId: product.id } });
    for (let n = 0; n < 4; n++) await buildThread(api.db, { productId: product.id });
    await needs(api.as(helper));
    api.statements();
    expect((await needs(api.as(helper))).questions).toHaveLength(3);
    expect(api.statements().length).toBeLessThan(25);
  });
});

test('only what the home page shows can be put away', async () => {
  expect((await mutate(api.as(member), 'dismiss', { subject: 'everything' })).issues).toEqual([
    { field: 'subject', code: 'UNKNOWN' },
  ]);
});

test('a first post is told as one for a month, and never that of staff', async () => {
  const novice = await buildMember(api.db);
  const first = await buildThread(api.db, { authorId: novice.id });
  const second = await buildAnswer(api.db, { authorId: novice.id, threadId: first.id });
  const isFirst = async (number: number) =>
    (await api.ask(`{ post(number: ${number}) { isFirst } }`)).data.post.isFirst;
  expect([await isFirst(first.openingId), await isFirst(second.id)]).toEqual([true, false]);
  const official = await buildThread(api.db, {
    authorId: (await buildMember(api.db, { role: 'AGENT' })).id,
  });
  expect(await isFirst(official.openingId)).toBe(false);
  await api.db.post.update({
    where: { id: first.openingId },
    data: { createdAt: new Date(Date.now() - 31 * 86_400_000) },
  });
  expect(await isFirst(first.openingId)).toBe(false);
});

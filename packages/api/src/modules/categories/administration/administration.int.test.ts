import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters } from '../../../kernel/counters/index.ts';
import { buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
let admin: ReturnType<TestApi['as']>;
beforeAll(async () => {
  t = await startTestApi();
  admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
});
afterAll(() => t.close());

const mutate = async (asker: Pick<TestApi, 'ask'>, mutation: string, input: object) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const shown =
    mutation === 'deleteCategory'
      ? '... on Done { done }'
      : '... on Category { number slug name kinds readAudience postAudience parent { number } }';
  const query = `mutation ($input: ${type}!) {
    ${mutation}(input: $input) { ${shown} ... on InvalidError { issues { field code } } ... on Error { code } }
  }`;
  return (await asker.ask(query, { input })).data[mutation];
};

describe('createCategory and updateCategory', () => {
  test('are for admins alone', async () => {
    const category = await buildCategory(t.db);
    for (const role of ['MEMBER', 'AGENT', 'PRODUCT_TEAM', 'MODERATOR'] as const) {
      const asker = t.as(await buildMember(t.db, { role }));
      const made = await mutate(asker, 'createCategory', { slug: 'mine', name: 'Mine', kinds: [] });
      expect(made.code).toBe('NOT_PERMITTED');
      const input = { categoryId: category.id, readAudience: 'staff' };
      expect((await mutate(asker, 'updateCategory', input)).code).toBe('NOT_PERMITTED');
    }
    expect((await mutate(t, 'deleteCategory', { categoryId: category.id })).code).toBe('SIGN_IN_FIRST');
  });

  test('are not for an admin who is suspended', async () => {
    const suspendedUntil = new Date(Date.now() + 60_000);
    const asker = t.as(await buildMember(t.db, { role: 'ADMIN', suspendedUntil }));
    const made = await mutate(asker, 'createCategory', { slug: 'mine', name: 'Mine', kinds: [] });
    expect(made.code).toBe('SUSPENDED');
  });

  test('make and change one, twice for the same key the same, and put it on record', async () => {
    const input = {
      slug: 'grinders',
      name: ' Grinders ',
      kinds: ['QUESTION'],
      idempotencyKey: 'category-grinders',
    };
    const made = await mutate(admin, 'createCategory', input);
    expect(made).toMatchObject({ name: 'Grinders', readAudience: 'public', postAudience: 'members' });
    expect((await mutate(admin, 'createCategory', input)).number).toBe(made.number);
    const child = await mutate(admin, 'createCategory', {
      slug: 'burrs',
      name: 'Burrs',
      kinds: ['TIP'],
      parentId: made.number,
    });
    expect(child.parent).toEqual({ number: made.number });
    const moved = await mutate(admin, 'updateCategory', {
      categoryId: child.number,
      parentId: null,
      kinds: [],
    });
    expect(moved).toMatchObject({ name: 'Burrs', kinds: [], parent: null });
    const entries = await t.db.auditEntry.findMany({
      where: { subjectKind: 'category', subjectId: child.number },
    });
    expect(entries.map(({ action }) => action)).toEqual(['create category', 'update category']);
    const events = await t.db.outbox.findMany({
      where: { payload: { path: ['categoryId'], equals: child.number } },
    });
    expect(events.map(({ event }) => event)).toEqual(['category.changed', 'category.changed']);
  });

  test('an address that was left leads on, until another category takes it', async () => {
    const find = async (slug: string) =>
      (await t.ask('query ($slug: String!) { category(slug: $slug) { number path } }', { slug })).data
        .category;
    const first = await buildCategory(t.db, { slug: 'left-one' });
    await mutate(admin, 'updateCategory', { categoryId: first.id, slug: 'left-two' });
    await mutate(admin, 'updateCategory', { categoryId: first.id, slug: 'left-three' });
    for (const slug of ['left-one', 'left-two', 'left-three']) {
      expect(await find(slug)).toEqual({ number: first.id, path: '/c/left-three' });
    }
    const second = await mutate(admin, 'createCategory', { slug: 'left-one', name: 'Second', kinds: [] });
    expect((await find('left-one')).number).toBe(second.number);
    await mutate(admin, 'updateCategory', { categoryId: second.number, slug: 'left-four' });
    expect((await find('left-one')).number).toBe(second.number);
    await mutate(admin, 'updateCategory', { categoryId: first.id, slug: 'left-two' });
    expect((await find('left-three')).path).toBe('/c/left-two');
    await mutate(admin, 'updateCategory', { categoryId: first.id, readAudience: 'staff' });
    expect(await find('left-three')).toBeNull();
  });

  test('refuse what cannot be: a taken or broken address, unknown audiences, a third level', async () => {
    const top = await buildCategory(t.db);
    const second = await buildCategory(t.db, { parentId: top.id });
    const issues = async (input: object) =>
      (await mutate(admin, 'createCategory', { slug: 'fresh', name: 'Fresh', kinds: [], ...input })).issues;
    expect(await issues({ slug: top.slug })).toEqual([{ field: 'slug', code: 'TAKEN' }]);
    expect(await issues({ slug: 'Not a slug' })).toEqual([{ field: 'slug', code: 'BAD_FORMAT' }]);
    expect(await issues({ name: ' ', readAudience: 'friends', postAudience: 'public' })).toEqual([
      { field: 'name', code: 'REQUIRED' },
      { field: 'readAudience', code: 'UNKNOWN' },
      { field: 'postAudience', code: 'UNKNOWN' },
    ]);
    expect(await issues({ parentId: second.id })).toEqual([{ field: 'parentId', code: 'UNKNOWN' }]);
    const nested = await mutate(admin, 'updateCategory', {
      categoryId: top.id,
      parentId: (await buildCategory(t.db)).id,
    });
    expect(nested.issues).toEqual([{ field: 'parentId', code: 'UNKNOWN' }]);
    expect((await mutate(admin, 'updateCategory', { categoryId: 999_999, name: 'None' })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('another audience to read holds for all threads at once, in lists, by address and in counters', async () => {
    const category = await buildCategory(t.db);
    const tag = await t.db.tag.create({ data: { name: 'secret' } });
    const product = await t.db.product.create({ data: { slug: 'secret', name: 'Secret' } });
    const threads: { id: number }[] = [];
    for (let n = 0; n < 3; n++) {
      const thread = await buildThread(t.db, { categoryId: category.id, productId: product.id });
      await t.db.threadTag.create({ data: { threadId: thread.id, tagId: tag.id } });
      threads.push(thread);
    }
    await t.db.tag.update({ where: { id: tag.id }, data: { threadCount: 3 } });
    await t.db.product.update({ where: { id: product.id }, data: { threadCount: 3 } });
    const found = async (asker: Pick<TestApi, 'ask'>) =>
      (await asker.ask(`{ threads(categoryId: ${category.id}, first: 10) { edges { node { number } } } }`))
        .data.threads.edges.length;
    const read = async () => (await t.ask(`{ thread(number: ${threads[0]!.id}) { title } }`)).data.thread;

    expect(await found(t)).toBe(3);
    await mutate(admin, 'updateCategory', { categoryId: category.id, readAudience: 'staff' });
    expect([await found(t), await found(admin), await read()]).toEqual([0, 3, null]);
    expect((await t.db.tag.findUniqueOrThrow({ where: { id: tag.id } })).threadCount).toBe(0);
    expect(await checkCounters(t.db)).toEqual([]);
    await mutate(admin, 'updateCategory', { categoryId: category.id, readAudience: 'public' });
    expect(await found(t)).toBe(3);
    expect(await checkCounters(t.db)).toEqual([]);
    const entry = await t.db.auditEntry.findFirstOrThrow({
      where: { subjectKind: 'category', subjectId: category.id },
    });
    expect(entry.data).toMatchObject({ readAudience: ['public', 'staff'] });
  });

  test('while threads are begun in it, none is left readable by those who may no longer', async () => {
    const category = await buildCategory(t.db);
    const writer = t.as(await buildMember(t.db));
    const begin = (n: number) =>
      writer.ask(`mutation { createThread(input: {
        kind: TIP, categoryId: ${category.id}, title: "Rinse the filter, no ${n}", markdown: "It takes the taste of paper away.", tags: []
      }) { __typename } }`);
    await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => begin(n)),
      mutate(admin, 'updateCategory', { categoryId: category.id, readAudience: 'moderators' }),
    ]);
    expect(
      await t.db.thread.count({ where: { categoryId: category.id, audience: { not: 'moderators' } } }),
    ).toBe(0);
    expect(await checkCounters(t.db)).toEqual([]);
  });
});

test('without an address, one is made from the name', async () => {
  const make = (name: string) => mutate(admin, 'createCategory', { name, kinds: ['QUESTION'] });
  expect((await make('Skötsel & reparation')).slug).toBe('skotsel-reparation');
  expect((await make('Skötsel & reparation')).slug).toBe('skotsel-reparation-2');
});

test('placeCategory reorders siblings; deleteCategory takes only what is empty', async () => {
  const top = await buildCategory(t.db, { position: 500 });
  const children = [];
  for (let n = 0; n < 3; n++) children.push((await buildCategory(t.db, { parentId: top.id })).id);
  const [a, b, c] = children as [number, number, number];
  const order = async () =>
    (await t.ask(`{ category(slug: "${top.slug}") { children { number } } }`)).data.category.children.map(
      (child: { number: number }) => child.number,
    );
  await mutate(admin, 'placeCategory', { categoryId: c, beforeId: a });
  expect(await order()).toEqual([c, a, b]);
  await mutate(admin, 'placeCategory', { categoryId: c });
  expect(await order()).toEqual([a, b, c]);

  expect((await mutate(admin, 'deleteCategory', { categoryId: top.id })).code).toBe('NOT_PERMITTED');
  await buildThread(t.db, { categoryId: b, state: 'DELETED' });
  expect((await mutate(admin, 'deleteCategory', { categoryId: b })).code).toBe('NOT_PERMITTED');
  expect(await mutate(admin, 'deleteCategory', { categoryId: a })).toEqual({ done: true });
  expect((await mutate(admin, 'deleteCategory', { categoryId: a })).code).toBe('NOT_FOUND');
  expect(await order()).toEqual([b, c]);

  // Undone, it is back in its place; its address is free meanwhile, and whoever takes it keeps it.
  expect(await mutate(admin, 'undeleteCategory', { categoryId: a })).toMatchObject({ number: a });
  expect(await order()).toEqual([a, b, c]);
  expect((await mutate(admin, 'undeleteCategory', { categoryId: a })).code).toBe('NOT_FOUND');
  const { slug } = await t.db.category.findUniqueOrThrow({ where: { id: a } });
  await mutate(admin, 'deleteCategory', { categoryId: a });
  expect((await t.ask(`{ category(slug: "${slug}") { number } }`)).data.category).toBeNull();
  const taken = await mutate(admin, 'createCategory', { slug, name: 'Another', kinds: [] });
  expect(taken.name).toBe('Another');
  expect((await mutate(admin, 'undeleteCategory', { categoryId: a })).code).toBe('NOT_FOUND');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
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
    mutation === 'deleteProduct' ? '... on Done { done }' : '... on Product { number slug name tagline }';
  const query = `mutation ($input: ${type}!) {
    ${mutation}(input: $input) { ${shown} ... on InvalidError { issues { field code } } ... on Error { code } }
  }`;
  return (await asker.ask(query, { input })).data[mutation];
};

test('admins add, change, order and remove products, and each is put on record', async () => {
  const made = [];
  for (const name of ['Kvarn', 'Bryggeri', 'Kanna']) {
    made.push((await mutate(admin, 'createProduct', { slug: name.toLowerCase(), name })).number);
  }
  const [kvarn, bryggeri, kanna] = made as [number, number, number];
  const order = async () =>
    (await t.ask('{ products { slug } }')).data.products.map(({ slug }: { slug: string }) => slug);
  await mutate(admin, 'placeProduct', { productId: kanna, beforeId: kvarn });
  expect(await order()).toEqual(['kanna', 'kvarn', 'bryggeri']);
  expect(
    await mutate(admin, 'updateProduct', { productId: kvarn, slug: 'kvarn-2', tagline: 'Quiet.' }),
  ).toMatchObject({
    slug: 'kvarn-2',
    name: 'Kvarn',
    tagline: 'Quiet.',
  });
  const led = await t.ask('{ product(slug: "kvarn") { path } }');
  expect(led.data.product).toEqual({ path: '/products/kvarn-2' });
  expect((await mutate(admin, 'updateProduct', { productId: kvarn, slug: 'kanna' })).issues).toEqual([
    { field: 'slug', code: 'TAKEN' },
  ]);
  await buildThread(t.db, { productId: bryggeri });
  expect((await mutate(admin, 'deleteProduct', { productId: bryggeri })).code).toBe('NOT_PERMITTED');
  expect(await mutate(admin, 'deleteProduct', { productId: kanna })).toEqual({ done: true });
  expect(await order()).toEqual(['kvarn-2', 'bryggeri']);
  expect((await t.ask('{ product(slug: "kanna") { name } }')).data.product).toBeNull();
  expect(await mutate(admin, 'undeleteProduct', { productId: kanna })).toMatchObject({ slug: 'kanna' });
  expect(await order()).toEqual(['kanna', 'kvarn-2', 'bryggeri']);
  const actions = (
    await t.db.auditEntry.findMany({ where: { subjectKind: 'product', subjectId: kanna } })
  ).map(({ action }) => action);
  expect(actions).toEqual(['create product', 'place product', 'delete product', 'undelete product']);
});

test('nobody else does', async () => {
  const product = await t.db.product.create({ data: { slug: 'vattenkokare', name: 'Vattenkokare' } });
  const inputs = {
    createProduct: { slug: 'mine', name: 'Mine' },
    updateProduct: { productId: product.id, name: 'Mine' },
    placeProduct: { productId: product.id },
    deleteProduct: { productId: product.id },
    undeleteProduct: { productId: product.id },
  };
  const moderator = t.as(await buildMember(t.db, { role: 'MODERATOR' }));
  for (const [mutation, input] of Object.entries(inputs)) {
    expect((await mutate(moderator, mutation, input)).code).toBe('NOT_PERMITTED');
    expect((await mutate(t, mutation, input)).code).toBe('SIGN_IN_FIRST');
  }
});

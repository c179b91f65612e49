import type { Member } from '@embassy/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let api: TestApi;
let member: Member;
let other: Member;
let ids: number[];
beforeAll(async () => {
  api = await startTestApi();
  [member, other] = [await buildMember(api.db), await buildMember(api.db)];
  ids = [];
  for (const [position, name] of ['Duett', 'Solo', 'Kvarn'].entries()) {
    ids.push((await api.db.product.create({ data: { slug: name.toLowerCase(), name, position } })).id);
  }
});
afterAll(() => api.close());

const own = (productIds: number[], shown?: boolean) =>
  api
    .as(member)
    .ask(
      `mutation ($input: SetOwnedProductsInput!) {
        setOwnedProducts(input: $input) {
          ... on Member { showsProducts ownedProducts { name } }
          ... on Error { code } ... on InvalidError { issues { field code } }
        }
      }`,
      { input: { productIds, shown } },
    )
    .then(({ data }) => data.setOwnedProducts);

const seenBy = (asker: Pick<TestApi, 'ask'>) =>
  asker
    .ask(`{ member(handle: "${member.handle}") { ownedProducts { name } } }`)
    .then(({ data }) => data.member.ownedProducts.map(({ name }: { name: string }) => name));

test('one says what one owns; others see it only when one wants that', async () => {
  expect(await own([ids[2]!, ids[0]!, ids[0]!])).toEqual({
    showsProducts: false,
    ownedProducts: [{ name: 'Duett' }, { name: 'Kvarn' }],
  });
  expect(await seenBy(api.as(member))).toEqual(['Duett', 'Kvarn']);
  expect(await seenBy(api.as(other))).toEqual([]);
  expect(await seenBy(api)).toEqual([]);
  await own([ids[1]!], true);
  expect(await seenBy(api)).toEqual(['Solo']);
  // What is not said stays.
  expect((await own([ids[0]!, ids[1]!])).showsProducts).toBe(true);
  await own([ids[0]!], false);
  expect(await seenBy(api.as(other))).toEqual([]);
});

test('only products that there are, and not more than somebody has', async () => {
  expect((await own([999_999])).issues).toEqual([{ field: 'productIds', code: 'UNKNOWN' }]);
  expect((await own(Array.from({ length: 201 }, (_, n) => n + 1))).issues).toEqual([
    { field: 'productIds', code: 'TOO_MANY' },
  ]);
  expect(await seenBy(api.as(member))).toEqual(['Duett']);
});

test('a deleted product is shown to nobody, and is still theirs when it comes back', async () => {
  await own([ids[0]!, ids[1]!]);
  await api.db.product.update({ where: { id: ids[0]! }, data: { deletedAt: new Date() } });
  expect(await seenBy(api.as(member))).toEqual(['Solo']);
  expect((await own([ids[0]!])).issues).toEqual([{ field: 'productIds', code: 'UNKNOWN' }]);
  await own([]);
  await api.db.product.update({ where: { id: ids[0]! }, data: { deletedAt: null } });
  expect(await seenBy(api.as(member))).toEqual(['Duett']);
});

test('it is in the member’s data', async () => {
  const { data } = await api.as(member).ask('{ exportMyData }');
  expect(data.exportMyData.products).toMatchObject({
    shownToOthers: false,
    ownedProducts: [{ product: 'Duett' }],
  });
});

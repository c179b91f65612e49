import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

test('a column that is none of a store’s is told, and the rest is written; a store is found by its number', async () => {
  const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
  const { data } = await admin.ask(
    `mutation ($csv: String!) { importStores(input: { csv: $csv }) {
      ... on StoreImport { added changed issues { line } passedOver }
    } }`,
    { csv: 'name;town;country;Adress\nThe Cup;Bruges;BE;Markt 1\n' },
  );
  expect(data.importStores).toEqual({ added: 1, changed: 0, issues: [], passedOver: ['Adress'] });
  const { id: number, slug, address } = await t.db.store.findFirstOrThrow({ where: { name: 'The Cup' } });
  expect(address).toBe('');
  const found = await t.ask(
    'query ($number: Int) { store(number: $number) { slug } other: store(number: 0) { slug } none: store { slug } }',
    { number },
  );
  expect(found.data).toEqual({ store: { slug }, other: null, none: null });
});

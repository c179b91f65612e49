import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { viewLimits } from './idea-views.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

type Asking = Pick<TestApi, 'ask'>;
const save = async (as: Asking, input: object) =>
  (
    await as.ask(
      `mutation ($input: SaveIdeaViewInput!) { saveIdeaView(input: $input) {
        ... on IdeaView { number name filters } ... on InvalidError { issues { field code limit } } ... on Error { code } } }`,
      { input },
    )
  ).data.saveIdeaView;
const forget = async (as: Asking, number: number) =>
  (
    await as.ask(
      `mutation { deleteIdeaView(input: { number: ${number} }) { __typename ... on Error { code } } }`,
    )
  ).data.deleteIdeaView;
const names = async (as: Asking) =>
  (await as.ask('{ ideaViews { name } }')).data.ideaViews?.map(({ name }: { name: string }) => name);

test('views are kept once, by name, and are their member’s alone', async () => {
  const one = t.as(await buildMember(t.db, { role: 'PRODUCT_TEAM' }));
  const other = t.as(await buildMember(t.db, { role: 'ADMIN' }));
  const key = { idempotencyKey: 'once and no more' };
  const kept = await save(one, { name: ' Overdue ', filters: 'overdue=1&sort=support', ...key });
  expect(kept).toMatchObject({ name: 'Overdue', filters: 'overdue=1&sort=support' });
  expect((await save(one, { name: ' Overdue ', filters: 'overdue=1&sort=support', ...key })).number).toBe(
    kept.number,
  );
  await save(one, { name: 'All', filters: '' });
  expect(await names(one)).toEqual(['All', 'Overdue']);
  expect(await names(other)).toEqual([]);
  await forget(other, kept.number);
  expect(await names(one)).toEqual(['All', 'Overdue']);
  for (let i = 0; i < 2; i++) expect(await forget(one, kept.number)).toEqual({ __typename: 'Done' });
  expect(await names(one)).toEqual(['All']);
});

test('no name, too much and one too many are refused, also of several at once', async () => {
  const row = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const member = t.as(row);
  expect((await save(member, { name: ' ', filters: '' })).issues).toMatchObject([
    { field: 'name', code: 'REQUIRED' },
  ]);
  expect((await save(member, { name: 'x', filters: 'x'.repeat(501) })).issues).toMatchObject([
    { field: 'filters', code: 'TOO_LONG' },
  ]);
  await t.db.ideaView.createMany({
    data: Array.from({ length: viewLimits.perMember - 1 }, (_, n) => ({
      ...{ memberId: row.id, name: `n${n}`, filters: '', createdAt: new Date() },
    })),
  });
  const answers = await Promise.all(['a', 'b', 'c'].map((name) => save(member, { name, filters: '' })));
  expect(answers.filter(({ issues }) => issues)).toHaveLength(2);
  expect(await t.db.ideaView.count({ where: { memberId: row.id } })).toBe(viewLimits.perMember);
});

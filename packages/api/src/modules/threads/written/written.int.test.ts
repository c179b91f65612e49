import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const query = /* GraphQL */ `
  query ($handle: String!, $after: String) {
    member(handle: $handle) {
      threads(first: 2, after: $after) { edges { node { number } } pageInfo { hasNextPage endCursor } }
      answers(first: 10) { edges { node { number } } }
    }
  }`;

type Page = { edges: { node: { number: number } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
const numbers = (page: Page) => page.edges.map(({ node }) => node.number);

test('what a member wrote is listed newest first, and only what the viewer may read', async () => {
  const author = await buildMember(api.db);
  const staff = await buildCategory(api.db, { readAudience: 'staff' });
  const open = [];
  for (let i = 0; i < 3; i++) {
    open.push(
      await buildThread(api.db, { authorId: author.id, createdAt: new Date(1_700_000_000_000 + i * 1000) }),
    );
  }
  const closed = await buildThread(api.db, { authorId: author.id, categoryId: staff.id });
  await buildThread(api.db, { authorId: author.id, state: 'DELETED' });
  const answer = await buildAnswer(api.db, { authorId: author.id });
  const hidden = await buildAnswer(api.db, { authorId: author.id, state: 'HIDDEN' });
  const inside = await buildAnswer(api.db, { authorId: author.id, threadId: closed.id });

  const first = (await api.ask(query, { handle: author.handle })).data.member;
  expect(numbers(first.threads)).toEqual([open[2]!.id, open[1]!.id]);
  expect(numbers(first.answers)).toEqual([answer.id]);
  const rest = (await api.ask(query, { handle: author.handle, after: first.threads.pageInfo.endCursor })).data
    .member;
  expect(numbers(rest.threads)).toEqual([open[0]!.id]);
  expect(rest.threads.pageInfo.hasNextPage).toBe(false);

  const agent = await buildMember(api.db, { role: 'AGENT' });
  const inner = (await api.as(agent).ask(query, { handle: author.handle })).data.member;
  expect(numbers(inner.threads)).toEqual([closed.id, open[2]!.id]);
  expect(numbers(inner.answers).sort()).toEqual([answer.id, inside.id].sort());
  expect(numbers(inner.answers)).not.toContain(hidden.id);
});

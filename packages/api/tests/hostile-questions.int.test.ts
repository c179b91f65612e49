import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember, buildThread } from '../src/testing/builders.ts';
import { startTestApi, type TestApi } from '../src/testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const nodeId = (text: string) => Buffer.from(text).toString('base64');
const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const codesOf = async (query: string, variables?: object) => {
  const { errors } = await t.ask(query, variables);
  return errors?.map(({ extensions }) => extensions?.code);
};

describe('what no list and no field ever gave is refused, and is no bug', () => {
  test.each(['Thread:99999999999', 'Thread:x', 'Thread:-1', 'Thread:1.5', 'Thread', 'nonsense'])(
    'an id %j',
    async (text) => {
      expect(await codesOf('query ($id: ID!) { node(id: $id) { id } }', { id: nodeId(text) })).toEqual([
        'INVALID',
      ]);
    },
  );

  test.each([
    [['yesterday', 1]],
    [['2026-01-01T00:00:00.000Z', 1e20]],
    [['2026-01-01T00:00:00.000Z', 1.5]],
    [['2026-01-01T00:00:00.000Z', '1']],
    [['2026-99-99T00:00:00.000Z', 1]],
    [[1, 1]],
    [[]],
  ])('a cursor of %j', async (values) => {
    const query = 'query ($after: String!) { threads(after: $after) { edges { cursor } } }';
    expect(await codesOf(query, { after: cursor(...values) })).toEqual(['INVALID']);
  });

  test.each([
    'category(slug: $text) { id }',
    'product(slug: $text) { id }',
    'tag(name: $text) { id }',
    'tags(prefix: $text) { id }',
    'threads(language: $text) { edges { cursor } }',
  ])('U+0000 in %s', async (field) => {
    expect(await codesOf(`query ($text: String!) { ${field} }`, { text: 'a\0' })).toEqual(['INVALID']);
  });

  test('U+0000 in the key of a draft, by somebody who may have one', async () => {
    const member = t.as(await buildMember(t.db));
    const { errors } = await member.ask('query ($text: String!) { draft(key: $text) { key } }', {
      text: 'a\0',
    });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INVALID']);
  });
});

describe('one request', () => {
  test('asks for a hundred things by their ids, not for more', async () => {
    const thread = await buildThread(t.db);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = Array.from({ length: 100 }, () => nodeId(`Thread:${thread.id}`));
    expect((await t.ask(query, { ids })).data.nodes).toHaveLength(100);
    expect(await codesOf(query, { ids: [...ids, ...ids] })).toEqual(['DOCUMENT_TOO_LARGE']);
  });

  test.each([
    ['a visitor compares texts', 'similarThreads(title: "pump") { id }', 30],
    ['a visitor searches', 'search(text: "pump") { totalCount }', 30],
    ['a member renders texts', 'preview(markdown: "pump")', 10],
  ])('does not keep the machine busy: %s', async (_who, field, times) => {
    const query = `{ ${Array.from({ length: times }, (_, i) => `f${i}: ${field}`).join(' ')} }`;
    const { errors } = await t.as(await buildMember(t.db)).ask(query);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['DOCUMENT_TOO_LARGE']);
  });
});

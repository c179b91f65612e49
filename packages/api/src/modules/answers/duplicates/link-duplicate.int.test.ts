import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const fields = `__typename
  ... on Thread { duplicateOf { number } }
  ... on InvalidError { issues { field code } }
  ... on Error { code }`;
const link = `mutation ($threadId: Int!, $ofThreadId: Int!) {
  linkDuplicate(input: { threadId: $threadId, ofThreadId: $ofThreadId }) { ${fields} }
}`;
const unlink = `mutation ($threadId: Int!) { unlinkDuplicate(input: { threadId: $threadId }) { ${fields} } }`;
const read = `query ($number: Int!) { thread(number: $number) {
  duplicateOf { number } duplicates { edges { node { number } } } linkedThreads { edges { node { number } } }
} }`;

async function setUp() {
  const agent = await buildMember(t.db, { role: 'AGENT' });
  const [a, b, c] = [await buildThread(t.db), await buildThread(t.db), await buildThread(t.db)];
  const linkAs = async (threadId: number, ofThreadId: number, member: { id: number } = agent) =>
    (await t.as(member).ask(link, { threadId, ofThreadId })).data.linkDuplicate;
  const unlinkAs = async (threadId: number) =>
    (await t.as(agent).ask(unlink, { threadId })).data.unlinkDuplicate;
  const original = async (id: number) =>
    (await t.db.thread.findUniqueOrThrow({ where: { id } })).duplicateOfId;
  return { agent, a, b, c, linkAs, unlinkAs, original };
}

describe('linkDuplicate', () => {
  test('points to the original, is listed there, and said in the outbox', async () => {
    const { a, b, linkAs } = await setUp();
    expect(await linkAs(b.id, a.id)).toEqual({ __typename: 'Thread', duplicateOf: { number: a.id } });
    const { data } = await t.ask(read, { number: a.id });
    expect(data.thread.duplicates.edges).toEqual([{ node: { number: b.id } }]);
    const said = await t.db.outbox.findMany({ where: { payload: { path: ['threadId'], equals: b.id } } });
    expect(said.map(({ event, payload }) => [event, payload])).toEqual([
      ['duplicate.linked', expect.objectContaining({ ofThreadId: a.id })],
    ]);
  });

  test('takes a question from those that wait for an answer, until it is unlinked', async () => {
    const { a, b, linkAs, unlinkAs } = await setUp();
    const waiting = async () => {
      const { data } = await t.ask(
        '{ threads(order: UNANSWERED, first: 100) { edges { node { number } } } }',
      );
      return data.threads.edges.map(({ node }: { node: { number: number } }) => node.number);
    };
    await linkAs(b.id, a.id);
    expect(await waiting()).not.toContain(b.id);
    await unlinkAs(b.id);
    expect(await waiting()).toContain(b.id);
  });

  test('makes no chains, in whichever order, and gives back on unlinking what it took', async () => {
    const { a, b, c, linkAs, unlinkAs, original } = await setUp();
    await linkAs(c.id, b.id);
    await linkAs(b.id, a.id);
    expect([await original(b.id), await original(c.id)]).toEqual([a.id, a.id]);
    await unlinkAs(b.id);
    expect([await original(b.id), await original(c.id)]).toEqual([null, b.id]);
    await linkAs(b.id, a.id);
    const d = await buildThread(t.db);
    expect((await linkAs(d.id, c.id)).duplicateOf).toEqual({ number: a.id });
  });

  test('makes no rings, not even at the same moment', async () => {
    const { a, b, c, linkAs, original } = await setUp();
    await linkAs(b.id, a.id);
    expect(await linkAs(a.id, b.id)).toMatchObject({
      code: 'INVALID',
      issues: [{ field: 'ofThreadId', code: 'NOT_PERMITTED' }],
    });
    expect(await linkAs(a.id, a.id)).toMatchObject({ code: 'INVALID' });
    const fresh = [await buildThread(t.db), await buildThread(t.db), c];
    await Promise.all(fresh.map(({ id }, i) => linkAs(id, fresh[(i + 1) % 3]!.id)));
    const originals = await Promise.all(fresh.map(({ id }) => original(id)));
    expect(originals.filter((id) => id === null)).toHaveLength(1);
    expect(new Set(originals.filter((id) => id !== null)).size).toBe(1);
  });

  test('is for the one who asked and staff, for the same kind, and for what can be seen', async () => {
    const { a, b, agent, linkAs } = await setUp();
    const other = await buildMember(t.db);
    expect(await linkAs(b.id, a.id, other)).toMatchObject({ code: 'NOT_PERMITTED' });
    const hidden = await buildThread(t.db, { state: 'HIDDEN' });
    expect(await linkAs(b.id, hidden.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await linkAs(hidden.id, b.id)).toMatchObject({ code: 'NOT_FOUND' });
    const tip = await buildThread(t.db, { kind: 'TIP', authorId: agent.id });
    expect(await linkAs(tip.id, a.id)).toMatchObject({ code: 'KIND_DOES_NOT_TAKE_THIS' });
    const idea = await buildThread(t.db, { kind: 'IDEA' });
    expect(await linkAs(b.id, idea.id)).toMatchObject({ code: 'INVALID' });
    expect(await linkAs(b.id, a.id, { id: b.authorId })).toMatchObject({ duplicateOf: { number: a.id } });
  });
});

test('related threads are shown to those alone who may read them', async () => {
  const { a, b, agent, linkAs } = await setUp();
  const staffOnly = await buildThread(t.db, {
    categoryId: (await buildCategory(t.db, { readAudience: 'staff' })).id,
  });
  await linkAs(a.id, staffOnly.id);
  await t.db.threadLink.createMany({
    data: [
      { fromId: a.id, toId: b.id, kind: 'LINKED' },
      { fromId: staffOnly.id, toId: a.id, kind: 'LINKED' },
    ],
  });
  const linked = async (asking: Pick<TestApi, 'ask'>, number: number) =>
    (await asking.ask(read, { number })).data.thread;
  expect(await linked(t, a.id)).toEqual({
    duplicateOf: null,
    duplicates: { edges: [] },
    linkedThreads: { edges: [{ node: { number: b.id } }] },
  });
  expect(await linked(t.as(agent), a.id)).toEqual({
    duplicateOf: { number: staffOnly.id },
    duplicates: { edges: [] },
    linkedThreads: { edges: [{ node: { number: staffOnly.id } }, { node: { number: b.id } }] },
  });
  expect((await linked(t, b.id)).linkedThreads.edges).toEqual([{ node: { number: a.id } }]);
});

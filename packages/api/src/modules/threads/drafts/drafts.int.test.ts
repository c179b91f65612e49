import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { draftLimits } from './drafts.rules.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const save = `mutation ($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    ... on Draft { key data }
    ... on InvalidError { issues { field code } }
    ... on Error { code }
  }
}`;
const keep = async (asker: Pick<TestApi, 'ask'>, key: string, data: unknown) =>
  (await asker.ask(save, { input: { key, data } })).data.saveDraft;
const read = async (asker: Pick<TestApi, 'ask'>, key: string) =>
  (await asker.ask('query ($key: String!) { draft(key: $key) { data } }', { key })).data.draft;

describe('drafts', () => {
  test('are kept, replaced and thrown away, and nobody else reads them', async () => {
    const writer = await buildMember(t.db);
    const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
    const as = t.as(writer);
    await keep(as, 'new', { title: 'Half a', tags: ['a'] });
    expect(await keep(as, 'new', { title: 'Half a thought 😀', tags: ['a', 'b'] })).toEqual({
      key: 'new',
      data: { title: 'Half a thought 😀', tags: ['a', 'b'] },
    });
    expect(await read(admin, 'new')).toBeNull();
    expect(await read(t, 'new')).toBeNull();
    expect((await as.ask('{ drafts { key } }')).data.drafts).toEqual([{ key: 'new' }]);
    const drop = 'mutation { deleteDraft(input: { key: "new" }) { ... on Done { done } } }';
    for (let i = 0; i < 2; i++) expect((await as.ask(drop)).data.deleteDraft).toEqual({ done: true });
    expect(await read(as, 'new')).toBeNull();
  });

  test('are refused to visitors, at unknown places, with what cannot be kept, and beyond the limits', async () => {
    const writer = await buildMember(t.db);
    const as = t.as(writer);
    expect((await keep(t, 'new', {})).code).toBe('SIGN_IN_FIRST');
    for (const key of ['', 'answer', 'answer:0', 'answer:1:2', 'diary']) {
      expect((await keep(as, key, {})).issues).toEqual([{ field: 'key', code: 'BAD_FORMAT' }]);
    }
    for (const data of [[], 'text', { nested: { deep: 1 } }, { text: 'a\u0000b' }, { text: '\ud800' }]) {
      expect((await keep(as, 'new', data)).issues).toEqual([{ field: 'data', code: 'BAD_FORMAT' }]);
    }
    expect((await keep(as, 'new', { markdown: 'x'.repeat(draftLimits.characters + 1) })).issues).toEqual([
      { field: 'data', code: 'TOO_LONG' },
    ]);
    await t.db.draft.createMany({
      data: Array.from({ length: draftLimits.perMember }, (_, n) => ({
        memberId: writer.id,
        key: `answer:${n + 1}`,
        data: {},
      })),
    });
    expect((await keep(as, 'answer:1', { markdown: 'More' })).key).toBe('answer:1');
    expect((await keep(as, 'new', {})).issues).toEqual([{ field: 'key', code: 'TOO_MANY' }]);
    expect(await t.db.draft.count({ where: { memberId: writer.id } })).toBe(draftLimits.perMember);
  });

  test('that two devices go on with are not written over: the second is told, and may then decide', async () => {
    const as = t.as(await buildMember(t.db));
    const tell = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
      ... on Draft { updatedAt } ... on ConflictError { code currentText }
    } }`;
    const send = async (markdown: string, since: string | null) =>
      (await as.ask(tell, { input: { key: 'new', data: { markdown }, since } })).data.saveDraft;
    const first = await send('Begun', null);
    // The answer was lost on the way and the same is sent again.
    const repeated = await send('Begun', null);
    expect(repeated.updatedAt).toEqual(expect.any(String));
    const phone = await send('Begun on the phone', repeated.updatedAt);
    expect(await send('Begun at the desk', repeated.updatedAt)).toEqual({
      code: 'STALE_VERSION',
      currentText: 'Begun on the phone',
    });
    expect(await read(as, 'new')).toEqual({ data: { markdown: 'Begun on the phone' } });
    await send('Begun at the desk', phone.updatedAt);
    expect(await read(as, 'new')).toEqual({ data: { markdown: 'Begun at the desk' } });
    // What was posted or thrown away elsewhere is no conflict.
    await as.ask('mutation { deleteDraft(input: { key: "new" }) { ... on Done { done } } }');
    expect((await send('Still writing', first.updatedAt)).updatedAt).toEqual(expect.any(String));
  });

  test('go in the transaction that posts them, and stay when it is refused', async () => {
    const writer = await buildMember(t.db);
    const as = t.as(writer);
    const thread = await buildThread(t.db);
    const answer = await buildAnswer(t.db, { authorId: writer.id });
    const category = await buildCategory(t.db);
    const keys = ['new', `answer:${thread.id}`, `comment:${answer.id}`, `edit:${answer.id}`];
    for (const key of keys) await keep(as, key, { markdown: 'On the way' });
    const begin = `mutation ($title: String!) { createThread(input: {
      kind: TIP, categoryId: ${category.id}, title: $title, markdown: "Rinse the filter before you brew.", tags: []
    }) { __typename } }`;
    await as.ask(begin, { title: 'Short' });
    expect(await read(as, 'new')).not.toBeNull();
    await as.ask(begin, { title: 'Rinse your paper filter' });
    const text = 'Open the steam valve first, then try again.';
    await as.ask(
      `mutation { addPost(input: { threadId: ${thread.id}, markdown: "${text}" }) { __typename } }`,
    );
    await as.ask(
      `mutation { addComment(input: { postId: ${answer.id}, markdown: "Thanks" }) { __typename } }`,
    );
    await as.ask(
      `mutation { editPost(input: { postId: ${answer.id}, version: 1, markdown: "${text}" }) { __typename } }`,
    );
    expect(await t.db.draft.findMany({ where: { memberId: writer.id } })).toEqual([]);
  });
});

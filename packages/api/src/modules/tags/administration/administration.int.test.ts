import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCounters } from '../../../kernel/counters/index.ts';
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
  const query = `mutation ($input: ${type}!) {
    ${mutation}(input: $input) {
      ... on Tag { number name description threadCount synonyms }
      ... on InvalidError { issues { field code } }
      ... on Error { code }
    }
  }`;
  return (await asker.ask(query, { input })).data[mutation];
};

async function buildTag(name: string, threads: { id: number }[] = []) {
  return t.db.tag.create({
    data: {
      name,
      threadCount: threads.length,
      threads: { create: threads.map(({ id }) => ({ threadId: id })) },
    },
  });
}

test('updateTag renames; the old name leads to it', async () => {
  const tag = await buildTag('expresso');
  const renamed = await mutate(admin, 'updateTag', {
    tagId: tag.id,
    name: 'Espresso',
    description: 'Short and strong.',
  });
  expect(renamed).toMatchObject({
    name: 'espresso',
    synonyms: ['expresso'],
    description: 'Short and strong.',
  });
  expect((await t.ask('{ tag(name: "expresso") { name } }')).data.tag).toEqual({ name: 'espresso' });
  const back = await mutate(admin, 'updateTag', { tagId: tag.id, name: 'expresso' });
  expect(back).toMatchObject({ name: 'expresso', synonyms: ['espresso'] });
});

test('synonyms become the tag wherever somebody writes them, until they are removed', async () => {
  const tag = await buildTag('descaling');
  const other = await buildTag('cleaning');
  for (let i = 0; i < 2; i++) {
    const added = await mutate(admin, 'addTagSynonym', { tagId: tag.id, name: 'Lime Scale' });
    expect(added.synonyms).toEqual(['lime-scale']);
  }
  expect((await mutate(admin, 'addTagSynonym', { tagId: other.id, name: 'lime-scale' })).issues).toEqual([
    { field: 'name', code: 'TAKEN' },
  ]);
  expect((await mutate(admin, 'updateTag', { tagId: other.id, name: 'descaling' })).issues).toEqual([
    { field: 'name', code: 'TAKEN' },
  ]);
  expect((await mutate(admin, 'updateTag', { tagId: other.id, name: '<b>' })).issues).toEqual([
    { field: 'name', code: 'BAD_FORMAT' },
  ]);
  const author = await buildMember(t.db);
  const { openingId } = await buildThread(t.db, { authorId: author.id });
  const { data } = await t.as(author).ask(`mutation {
    editPost(input: { postId: ${openingId}, version: 1, tags: ["LIME scale"] }) { ... on Post { thread { tags { name } } } }
  }`);
  expect(data.editPost.thread.tags).toEqual([{ name: 'descaling' }]);
  const removed = await mutate(admin, 'removeTagSynonym', { tagId: tag.id, name: 'lime-scale' });
  expect(removed.synonyms).toEqual([]);
});

test('mergeTag carries threads, followers and synonyms over, and counts a thread with both once', async () => {
  const both = await buildThread(t.db);
  const one = await buildThread(t.db);
  const staffOnly = await buildThread(t.db, { audience: 'staff' });
  const from = await buildTag('grinding', [both, one]);
  const into = await buildTag('grinder', [both]);
  await t.db.threadTag.create({ data: { threadId: staffOnly.id, tagId: from.id } });
  await t.db.tagSynonym.create({ data: { name: 'milling', tagId: from.id } });
  const follower = await buildMember(t.db);
  await t.db.follow.create({ data: { memberId: follower.id, kind: 'TAG', subjectId: from.id } });

  const member = t.as(await buildMember(t.db, { role: 'MODERATOR' }));
  const input = { tagId: from.id, intoTagId: into.id };
  expect((await mutate(member, 'mergeTag', input)).code).toBe('NOT_PERMITTED');
  expect(await mutate(admin, 'mergeTag', input)).toMatchObject({
    name: 'grinder',
    threadCount: 2,
    synonyms: ['grinding', 'milling'],
  });
  expect(await t.db.follow.findMany({ where: { kind: 'TAG' } })).toMatchObject([
    { memberId: follower.id, subjectId: into.id },
  ]);
  expect(await checkCounters(t.db)).toEqual([]);
  expect((await mutate(admin, 'mergeTag', input)).code).toBe('NOT_FOUND');
  const entries = await t.db.auditEntry.findMany({ where: { subjectKind: 'tag', subjectId: into.id } });
  expect(entries).toMatchObject([{ action: 'merge tag', data: { mergedTagId: from.id } }]);
});

test('deleteTag takes a tag off its threads, with followers and other names, and tells what to index anew', async () => {
  const threads = [await buildThread(t.db), await buildThread(t.db)];
  const tag = await buildTag('misc', threads);
  const other = await buildTag('kept', threads);
  await t.db.tagSynonym.create({ data: { name: 'various', tagId: tag.id } });
  const follower = await buildMember(t.db);
  for (const { id } of [tag, other]) {
    await t.db.follow.create({ data: { memberId: follower.id, kind: 'TAG', subjectId: id } });
  }
  const moderator = t.as(await buildMember(t.db, { role: 'MODERATOR' }));
  const remove = async (asker: Pick<TestApi, 'ask'>) =>
    (
      await asker.ask(
        `mutation { deleteTag(input: { tagId: ${tag.id} }) { ... on Done { done } ... on Error { code } } }`,
      )
    ).data.deleteTag;
  expect(await remove(moderator)).toEqual({ code: 'NOT_PERMITTED' });
  expect(await remove(admin)).toEqual({ done: true });
  expect(await remove(admin)).toEqual({ code: 'NOT_FOUND' });

  expect((await t.ask('{ tag(name: "various") { name } }')).data.tag).toBeNull();
  expect(await t.db.threadTag.findMany({ where: { threadId: { in: threads.map(({ id }) => id) } } })).toEqual(
    threads.map(({ id }) => ({ threadId: id, tagId: other.id })),
  );
  expect(await t.db.follow.findMany({ where: { memberId: follower.id } })).toMatchObject([
    { subjectId: other.id },
  ]);
  expect(await checkCounters(t.db)).toEqual([]);
  const events = await t.db.outbox.findMany({ where: { event: 'tag.deleted' } });
  expect(events.map(({ payload }) => (payload as { threadIds: number[] }).threadIds.sort())).toEqual([
    threads.map(({ id }) => id),
  ]);
  const entries = await t.db.auditEntry.findMany({ where: { subjectKind: 'tag', subjectId: tag.id } });
  expect(entries).toMatchObject([{ action: 'delete tag', data: { threads: 2 } }]);
});

test('a tag that is written while it is merged away becomes the other', async () => {
  const author = await buildMember(t.db);
  const from = await buildTag('crema');
  const into = await buildTag('foam');
  const threads = await Promise.all(
    Array.from({ length: 5 }, () => buildThread(t.db, { authorId: author.id })),
  );
  const asker = t.as(author);
  await asker.cookie();
  await Promise.all([
    ...threads.map(({ openingId }) =>
      asker.ask(
        `mutation { editPost(input: { postId: ${openingId}, version: 1, tags: ["crema"] }) { __typename } }`,
      ),
    ),
    mutate(admin, 'mergeTag', { tagId: from.id, intoTagId: into.id }),
  ]);
  expect(await t.db.threadTag.count({ where: { tagId: into.id } })).toBe(5);
  expect(await checkCounters(t.db)).toEqual([]);
});

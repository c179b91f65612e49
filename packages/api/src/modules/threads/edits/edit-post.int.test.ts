import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const edit = `mutation ($input: EditPostInput!) {
  editPost(input: $input) {
    __typename
    ... on Post {
      html language version editedAt
      thread { title path language tags { name threadCount } product { name } }
    }
    ... on ConflictError { currentVersion currentText }
    ... on InvalidError { issues { field code } }
    ... on Error { code }
  }
}`;
const history = `query ($number: Int!) {
  post(number: $number) {
    revisions(first: 10) {
      edges { node {
        version title tags markdown reason author { number }
        diff { title { kind text } tags { kind text } markdown { kind text } }
      } }
    }
  }
}`;

const events = async (postId: number, threadId: number) =>
  (
    await t.db.outbox.findMany({
      where: {
        OR: [
          { payload: { path: ['postId'], equals: postId } },
          { payload: { path: ['threadId'], equals: threadId } },
        ],
      },
      orderBy: { id: 'asc' },
    })
  ).map(({ event }) => event);

async function ownThread(tags: string[] = []) {
  const author = await buildMember(t.db);
  const thread = await buildThread(t.db, {
    authorId: author.id,
    title: 'The grinder is too loud',
    markdown: 'It wakes the children in the morning.',
  });
  for (const name of tags) {
    const tag = await t.db.tag.upsert({ where: { name }, create: { name }, update: {} });
    await t.db.threadTag.create({ data: { threadId: thread.id, tagId: tag.id } });
    await t.db.tag.update({ where: { id: tag.id }, data: { threadCount: { increment: 1 } } });
  }
  const ask = async (input: object, asker: Pick<TestApi, 'ask'> = t.as(author)) =>
    (await asker.ask(edit, { input: { postId: thread.openingId, version: 1, ...input } })).data.editPost;
  return { author, thread, ask };
}

describe('editPost', () => {
  test('changes title, tags, text, product and language; keeps both versions; counters follow', async () => {
    const { author, thread, ask } = await ownThread(['grinder', 'noise']);
    const product = await t.db.product.create({ data: { slug: 'kvarn', name: 'Kvarn 2' } });
    const changed = await ask({
      title: 'The grinder is much too loud',
      tags: ['grinder', 'morning'],
      markdown: 'It wakes the whole family in the morning.',
      productId: product.id,
      language: 'sv',
      reason: 'Clearer',
    });
    expect(changed).toMatchObject({
      html: '<p>It wakes the whole family in the morning.</p>\n',
      language: 'sv',
      version: 2,
      thread: {
        title: 'The grinder is much too loud',
        path: `/t/${thread.id}/the-grinder-is-much-too-loud`,
        language: 'sv',
        tags: [
          { name: 'grinder', threadCount: 1 },
          { name: 'morning', threadCount: 1 },
        ],
        product: { name: 'Kvarn 2' },
      },
    });
    expect((await t.db.tag.findUniqueOrThrow({ where: { name: 'noise' } })).threadCount).toBe(0);
    expect((await t.db.product.findUniqueOrThrow({ where: { id: product.id } })).threadCount).toBe(1);
    expect(await events(thread.openingId, thread.id)).toEqual([
      ...['post.edited', 'thread.edited', 'thread.topics_changed'],
    ]);

    const { data } = await t.ask(history, { number: thread.openingId });
    const revisions = data.post.revisions.edges.map((edge: { node: object }) => edge.node);
    expect(revisions).toMatchObject([
      {
        version: 2,
        title: 'The grinder is much too loud',
        tags: ['grinder', 'morning'],
        reason: 'Clearer',
        author: { number: author.id },
        diff: {
          title: [
            { kind: 'SAME', text: 'The grinder is ' },
            { kind: 'ADDED', text: 'much ' },
            { kind: 'SAME', text: 'too loud' },
          ],
          tags: [
            { kind: 'SAME', text: 'grinder' },
            { kind: 'REMOVED', text: 'noise' },
            { kind: 'ADDED', text: 'morning' },
          ],
        },
      },
      { version: 1, title: 'The grinder is too loud', tags: ['grinder', 'noise'], diff: null },
    ]);
  });

  test('what is there already changes nothing, whatever the version; an old version is refused with the text of now', async () => {
    const { thread, ask } = await ownThread();
    const markdown = 'It wakes the dog as well, and the neighbours.';
    expect((await ask({ markdown })).version).toBe(2);
    expect((await ask({ markdown })).version).toBe(2);
    expect(await ask({ markdown: 'Another text altogether, from an old tab.' })).toEqual({
      __typename: 'ConflictError',
      code: 'STALE_VERSION',
      currentVersion: 2,
      currentText: markdown,
    });
    expect(await t.db.revision.count({ where: { postId: thread.openingId } })).toBe(2);
    expect(await events(thread.openingId, thread.id)).toEqual(['post.edited']);
  });

  test('ten edits at once from the same version: one wins, nine conflict', async () => {
    const { thread, ask } = await ownThread();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) => ask({ markdown: `It wakes the children, says number ${n}.` })),
    );
    expect(results.filter((result) => result.__typename === 'Post')).toHaveLength(1);
    expect(results.filter((result) => result.__typename === 'ConflictError')).toHaveLength(9);
    const post = await t.db.post.findUniqueOrThrow({ where: { id: thread.openingId } });
    const newest = await t.db.revision.findFirstOrThrow({
      where: { postId: post.id },
      orderBy: { version: 'desc' },
    });
    expect(newest).toMatchObject({ version: post.version, markdown: post.markdown });
  });

  test('is for the author; moderators say why and are audited; threads that are locked wait', async () => {
    const { thread, ask } = await ownThread();
    const other = t.as(await buildMember(t.db));
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const markdown = 'It wakes the children. (A name was taken out.)';
    expect((await ask({ markdown }, other)).code).toBe('NOT_PERMITTED');
    expect((await ask({ markdown }, t)).code).toBe('SIGN_IN_FIRST');
    expect((await ask({ markdown }, t.as(moderator))).issues).toEqual([
      { field: 'reason', code: 'REQUIRED' },
    ]);
    await t.db.thread.update({ where: { id: thread.id }, data: { lockedAt: new Date() } });
    expect((await ask({ markdown })).code).toBe('LOCKED');
    expect((await ask({ markdown, reason: 'Personal data.' }, t.as(moderator))).version).toBe(2);
    expect(
      await t.db.auditEntry.findMany({ where: { subjectKind: 'post', subjectId: thread.openingId } }),
    ).toMatchObject([{ action: 'edit post', actorId: moderator.id, reason: 'Personal data.' }]);
  });

  test('an answer has neither title nor tags nor product, but a language of its own', async () => {
    const author = await buildMember(t.db);
    const answer = await buildAnswer(t.db, { authorId: author.id });
    const ask = async (input: object) =>
      (await t.as(author).ask(edit, { input: { postId: answer.id, version: 1, ...input } })).data.editPost;
    expect((await ask({ title: 'A title for an answer', tags: ['x'] })).issues).toEqual([
      { field: 'title', code: 'NOT_PERMITTED' },
      { field: 'tags', code: 'NOT_PERMITTED' },
    ]);
    expect((await ask({ language: 'Swedish' })).issues).toEqual([{ field: 'language', code: 'BAD_FORMAT' }]);
    expect(await ask({ language: 'da' })).toMatchObject({
      language: 'da',
      version: 1,
      thread: { language: 'en' },
    });
  });
});

test('a page of revisions costs the same number of questions for 2 and for 9 edits', async () => {
  const counts: number[] = [];
  for (const edits of [2, 9]) {
    const { thread, ask } = await ownThread();
    for (let version = 1; version <= edits; version++) {
      await ask({ version, markdown: `It wakes the children, ${version} times each week.` });
    }
    t.statements();
    const { data } = await t.ask(history, { number: thread.openingId });
    counts.push(t.statements().length);
    expect(data.post.revisions.edges).toHaveLength(edits + 1);
  }
  expect(counts[1]).toBe(counts[0]);
});

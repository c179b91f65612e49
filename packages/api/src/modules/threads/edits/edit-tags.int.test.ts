import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const trusted = (trust: number) => ({ standing: { create: { tier: 'fan', trust } } });

test('who is trusted with it changes the tags of others, says why, and nothing else of their thread', async () => {
  const [fan, member] = [await buildMember(t.db, trusted(2)), await buildMember(t.db, trusted(1))];
  const thread = await buildThread(t.db);
  const name = `scale-${thread.id}`;
  await t.db.tag.create({ data: { name } });
  const edit = async (who: { id: number }, fields: string, postId = thread.openingId) => {
    const { version } = await t.db.post.findUniqueOrThrow({ where: { id: postId } });
    const { data } = await t.as(who).ask(
      `mutation { editPost(input: { postId: ${postId}, version: ${version}, ${fields} }) {
        __typename ... on Error { code } } }`,
    );
    return data.editPost.code ?? data.editPost.__typename;
  };
  const tags = `tags: ["${name}"]`;
  const why = 'reason: "It is about scale."';
  expect(await edit(member, `${tags}, ${why}`)).toBe('TIER_TOO_LOW');
  expect(await edit(fan, tags)).toBe('INVALID');
  for (const more of [
    'markdown: "Another text, which is long enough."',
    'title: "Another title?"',
    'productId: null',
  ])
    expect(await edit(fan, `${tags}, ${why}, ${more}`)).toBe('NOT_PERMITTED');
  const answer = await buildAnswer(t.db, { threadId: thread.id });
  expect(await edit(fan, `${tags}, ${why}`, answer.id)).toBe('NOT_PERMITTED');
  expect(await edit(fan, `${tags}, ${why}`)).toBe('Post');
  expect(await t.db.threadTag.count({ where: { threadId: thread.id, tag: { name } } })).toBe(1);
  const revision = await t.db.revision.findFirstOrThrow({
    where: { postId: thread.openingId },
    orderBy: { version: 'desc' },
  });
  expect(revision).toMatchObject({ authorId: fan.id, reason: 'It is about scale.' });
  // The log is of staff.
  expect(await t.db.auditEntry.count({ where: { actorId: fan.id } })).toBe(0);

  const may = async (who: { id: number } | null, number: number) => {
    const asker = who ? t.as(who) : t;
    const { post, viewerMayTagForOthers } = (
      await asker.ask(`{ viewerMayTagForOthers post(number: ${number}) { viewerMayTag viewerMayEdit } }`)
    ).data;
    return [viewerMayTagForOthers, post.viewerMayTag, post.viewerMayEdit];
  };
  expect(await may(fan, thread.openingId)).toEqual([true, true, false]);
  expect(await may(fan, answer.id)).toEqual([true, false, false]);
  expect(await may(member, thread.openingId)).toEqual([false, false, false]);
  expect(await may(null, thread.openingId)).toEqual([false, false, false]);
  await t.db.thread.update({ where: { id: thread.id }, data: { lockedAt: new Date() } });
  expect(await edit(fan, `tags: [], ${why}`)).toBe('LOCKED');
});

test('reports of whoever is trusted with it are looked at first, though others are newer', async () => {
  const [fan, member, moderator] = [
    await buildMember(t.db, trusted(2)),
    await buildMember(t.db, trusted(1)),
    await buildMember(t.db, { role: 'MODERATOR' }),
  ];
  const report = async (who: { id: number }) => {
    const { id } = await buildAnswer(t.db);
    await t.as(who).ask(`mutation { reportPost(input: { postId: ${id}, reason: SPAM }) { __typename } }`);
    return id;
  };
  const posts = [await report(member), await report(fan), await report(member), await report(fan)];
  const list = (asker: { id: number }, after = '') =>
    t
      .as(asker)
      .ask(
        `{ reports(first: 3${after}) { pageInfo { endCursor } edges { node { weighs post { number } } } } }`,
      );
  const first = (await list(moderator)).data.reports;
  const second = (await list(moderator, `, after: "${first.pageInfo.endCursor}"`)).data.reports;
  const told = [...first.edges, ...second.edges].map(({ node }) => [node.post.number, node.weighs]);
  expect(told).toEqual([
    [posts[3], true],
    [posts[1], true],
    [posts[2], false],
    [posts[0], false],
  ]);
});

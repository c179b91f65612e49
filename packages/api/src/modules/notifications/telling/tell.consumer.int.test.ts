import type { OutboxEvent } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters } from '../../../kernel/counters/index.ts';
import {
  buildAnswer,
  buildCategory,
  buildComment,
  buildMember,
  buildThread,
} from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { recountUnread } from '../inbox/recount-unread.ts';
import { tell } from './tell.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const inboxQuery = `query ($after: String, $unreadOnly: Boolean) {
  me { unreadCount }
  notifications(first: 20, after: $after, unreadOnly: $unreadOnly) {
    edges { node { number kind act title excerpt path reason isYours readAt actor { handle } thread { title } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
async function inboxOf(member: { id: number }) {
  const { data } = await t.as(member).ask(inboxQuery);
  return {
    unread: data.me.unreadCount as number,
    // biome-ignore lint/suspicious/noExplicitAny: tests look at whatever came.
    told: data.notifications.edges.map(({ node }: any) => node),
  };
}
const kindsOf = async (member: { id: number }) =>
  (await inboxOf(member)).told.map(({ kind }: { kind: string }) => kind);

const answerMutation = `mutation ($threadId: Int!, $markdown: String!) {
  addPost(input: { threadId: $threadId, markdown: $markdown }) { ... on Post { number } ... on Error { code } }
}`;
async function answer(
  author: { id: number },
  threadId: number,
  markdown = 'Open the steam valve for ten seconds.',
) {
  const { data } = await t.as(author).ask(answerMutation, { threadId, markdown });
  return data.addPost.number as number;
}
const askMutation = `mutation ($categoryId: Int!, $title: String!, $markdown: String!, $tags: [String!]!) {
  createThread(input: { kind: QUESTION, categoryId: $categoryId, title: $title, markdown: $markdown, tags: $tags }) {
    ... on Thread { number } ... on Error { code message }
  }
}`;
async function ask(
  author: { id: number },
  {
    categoryId = 0,
    title = 'Why does the pump hum so loudly?',
    markdown = 'It began on Sunday, after descaling.',
    tags = [] as string[],
  } = {},
) {
  const category = categoryId || (await buildCategory(t.db)).id;
  const { data } = await t.as(author).ask(askMutation, { categoryId: category, title, markdown, tags });
  expect(data.createThread.message).toBeUndefined();
  return data.createThread.number as number;
}
const follow = (member: { id: number }, kind: string, number: number) =>
  t.as(member).ask(
    `mutation ($kind: FollowKind!, $number: Int!) {
       follow(input: { kind: $kind, number: $number }) { ... on Following { viewerFollows } ... on Error { code } }
     }`,
    { kind, number },
  );
const unfollow = (member: { id: number }, kind: string, number: number) =>
  t.as(member).ask(
    `mutation ($kind: FollowKind!, $number: Int!) {
       unfollow(input: { kind: $kind, number: $number }) { ... on Following { viewerFollows } ... on Error { code } }
     }`,
    { kind, number },
  );

describe('an answer', () => {
  test('is told to the asker and to who answered before, never to its author', async () => {
    const [asker, first, second] = [
      await buildMember(t.db),
      await buildMember(t.db),
      await buildMember(t.db),
    ];
    const threadId = await ask(asker);
    await answer(first, threadId);
    const postId = await answer(second, threadId, 'No, **descale** it a second time first.');
    await drain(t);
    expect(await inboxOf(asker)).toMatchObject({
      unread: 2,
      told: [
        {
          kind: 'ANSWER',
          title: 'Why does the pump hum so loudly?',
          excerpt: 'No, descale it a second time first.',
          path: `/t/${threadId}/why-does-the-pump-hum-so-loudly?post=${postId}#post-${postId}`,
          actor: { handle: second.handle },
          isYours: false,
          readAt: null,
        },
        { kind: 'ANSWER', actor: { handle: first.handle } },
      ],
    });
    expect(await kindsOf(first)).toEqual(['ANSWER']);
    expect(await kindsOf(second)).toEqual([]);
  });

  test('is told once, as the mention it also is', async () => {
    const [asker, helper] = [await buildMember(t.db), await buildMember(t.db)];
    const threadId = await ask(asker);
    await answer(helper, threadId, `Dear @${asker.handle}, open the steam valve for ten seconds.`);
    await drain(t);
    expect(await kindsOf(asker)).toEqual(['MENTION']);
  });

  test('handled again tells nobody twice and counts nothing twice', async () => {
    const [asker, helper] = [await buildMember(t.db), await buildMember(t.db)];
    const threadId = await ask(asker);
    const postId = await answer(helper, threadId);
    await t.db.outbox.deleteMany();
    const event = {
      eventId: '900001',
      name: 'post.added' as const,
      payload: { threadId, postId, actorId: helper.id },
      at: new Date().toISOString(),
    };
    await Promise.all([tell(t.db, event), tell(t.db, event)]);
    await tell(t.db, event);
    expect(await inboxOf(asker)).toMatchObject({ unread: 1, told: [{ kind: 'ANSWER' }] });
  });

  test('is not told in a thread that a member muted, unless it speaks to them', async () => {
    const [asker, helper] = [await buildMember(t.db), await buildMember(t.db)];
    const threadId = await ask(asker);
    await unfollow(asker, 'THREAD', threadId);
    await answer(helper, threadId);
    await answer(asker, threadId, 'Taking part again does not make me follow it.');
    await answer(helper, threadId, 'Then I say nothing more about the valve.');
    await answer(helper, threadId, `But @${asker.handle}, please tell us what the valve did.`);
    await drain(t);
    expect(await kindsOf(asker)).toEqual(['MENTION']);
  });
});

describe('who follows', () => {
  test('a category, the one above it, a tag or a member hears of a new thread, each once', async () => {
    const above = await buildCategory(t.db);
    const category = await buildCategory(t.db, { parentId: above.id });
    const author = await buildMember(t.db);
    const [a, b, c, d, all] = await Promise.all(Array.from({ length: 5 }, () => buildMember(t.db)));
    const { id: tagId } = await t.db.tag.create({ data: { name: 'grouphead' } });
    await follow(a!, 'CATEGORY', category.id);
    await follow(b!, 'CATEGORY', above.id);
    await follow(c!, 'TAG', tagId);
    await follow(d!, 'MEMBER', author.id);
    for (const [kind, number] of [
      ['CATEGORY', category.id],
      ['TAG', tagId],
      ['MEMBER', author.id],
    ] as const) {
      await follow(all!, kind, number);
    }
    await ask(author, { categoryId: category.id, tags: ['grouphead'] });
    await drain(t);
    for (const member of [a!, b!, c!, d!, all!]) {
      expect(await inboxOf(member)).toMatchObject({ unread: 1, told: [{ kind: 'NEW_THREAD' }] });
    }
    expect(await kindsOf(author)).toEqual([]);
  });

  test('a member hears of their answers too', async () => {
    const [expert, fan] = [await buildMember(t.db), await buildMember(t.db)];
    await follow(fan, 'MEMBER', expert.id);
    await answer(expert, (await buildThread(t.db)).id);
    await drain(t);
    expect(await kindsOf(fan)).toEqual(['ANSWER']);
  });

  test('something that is not theirs to read, or themselves, is refused', async () => {
    const staffOnly = await buildThread(t.db, { audience: 'staff' });
    const member = await buildMember(t.db);
    const code = async (kind: string, number: number) =>
      (await follow(member, kind, number)).data.follow.code;
    expect(await code('THREAD', staffOnly.id)).toBe('NOT_FOUND');
    expect(await code('THREAD', 999_999)).toBe('NOT_FOUND');
    expect(await code('CATEGORY', (await buildCategory(t.db, { readAudience: 'staff' })).id)).toBe(
      'NOT_FOUND',
    );
    expect(await code('TAG', 999_999)).toBe('NOT_FOUND');
    expect(await code('MEMBER', member.id)).toBe('NOT_PERMITTED');
  });

  test('sees it on what they follow, read in one statement for a whole page', async () => {
    const member = await buildMember(t.db);
    const threads = await Promise.all(Array.from({ length: 4 }, () => buildThread(t.db)));
    await follow(member, 'THREAD', threads[0]!.id);
    await t.as(member).cookie();
    t.statements();
    const { data } = await t
      .as(member)
      .ask('{ threads(first: 4) { edges { node { number viewerFollows } } } }');
    expect(t.statements().filter((sql) => sql.includes('"follow"')).length).toBe(1);
    const followed = data.threads.edges.filter(
      ({ node }: { node: { viewerFollows: boolean } }) => node.viewerFollows,
    );
    expect(followed.map(({ node }: { node: { number: number } }) => node.number)).toEqual([threads[0]!.id]);
  });
});

describe('nobody is told', () => {
  test('what they may not read, neither when it happens nor when they look later', async () => {
    const staff = await buildCategory(t.db, { readAudience: 'staff', postAudience: 'staff' });
    const agent = await buildMember(t.db, { role: 'AGENT' });
    const colleague = await buildMember(t.db, { role: 'AGENT' });
    const member = await buildMember(t.db);
    const threadId = await ask(agent, {
      categoryId: staff.id,
      markdown: `Look at this, @${member.handle} and @${colleague.handle}, before the others do.`,
    });
    await drain(t);
    expect(await inboxOf(member)).toEqual({ unread: 0, told: [] });
    expect(await inboxOf(colleague)).toMatchObject({ unread: 1, told: [{ kind: 'MENTION' }] });

    await t.db.member.update({ where: { id: colleague.id }, data: { role: 'MEMBER' } });
    expect((await inboxOf(colleague)).told).toEqual([]);
    await t.db.thread.update({ where: { id: threadId }, data: { audience: 'public' } });
    expect((await inboxOf(colleague)).told).toHaveLength(1);
  });

  test('of a category whose audience changed; the bells of its readers follow', async () => {
    const category = await buildCategory(t.db);
    const admin = await buildMember(t.db, { role: 'ADMIN' });
    const [member, colleague] = [await buildMember(t.db), await buildMember(t.db, { role: 'AGENT' })];
    await ask(admin, {
      categoryId: category.id,
      markdown: `Look at this, @${member.handle} and @${colleague.handle}, before the others do.`,
    });
    await drain(t);
    const setAudience = async (readAudience: string) => {
      await t.as(admin).ask(
        `mutation ($categoryId: Int!, $readAudience: String!) {
          updateCategory(input: { categoryId: $categoryId, readAudience: $readAudience }) { __typename }
        }`,
        { categoryId: category.id, readAudience },
      );
      await drain(t);
    };
    await setAudience('staff');
    expect(await inboxOf(member)).toEqual({ unread: 0, told: [] });
    expect((await inboxOf(colleague)).unread).toBe(1);
    await setAudience('public');
    expect(await inboxOf(member)).toMatchObject({ unread: 1, told: [{ kind: 'MENTION' }] });
  });

  test('of what was taken down in between; the bell forgets it as well, and remembers when it comes back', async () => {
    const [asker, helper, moderator] = [
      await buildMember(t.db),
      await buildMember(t.db),
      await buildMember(t.db, { role: 'MODERATOR' }),
    ];
    const threadId = await ask(asker);
    const postId = await answer(helper, threadId);
    await drain(t);
    expect((await inboxOf(asker)).unread).toBe(1);
    const change = (mutation: string) =>
      t
        .as(moderator)
        .ask(
          `mutation ($postId: Int!) { ${mutation}(input: { postId: $postId, reason: "Off the point." }) { __typename ... on Error { code } } }`,
          { postId },
        );
    expect((await change('deletePost')).data.deletePost.__typename).toBe('Post');
    await drain(t);
    expect(await inboxOf(asker)).toEqual({ unread: 0, told: [] });
    expect(await inboxOf(helper)).toMatchObject({
      unread: 1,
      told: [
        {
          kind: 'MODERATION',
          act: 'DELETED',
          isYours: true,
          actor: null,
          reason: 'Off the point.',
          excerpt: 'Open the steam valve for ten seconds.',
          path: `/t/${threadId}/why-does-the-pump-hum-so-loudly`,
        },
      ],
    });
    await change('undeletePost');
    await drain(t);
    expect(await inboxOf(asker)).toMatchObject({ unread: 1, told: [{ kind: 'ANSWER' }] });
    expect((await kindsOf(helper))[0]).toBe('MODERATION');
  });
});

describe('a comment', () => {
  test('is told to those who follow the thread, and whom it mentions', async () => {
    const [asker, helper, friend] = [
      await buildMember(t.db),
      await buildMember(t.db),
      await buildMember(t.db),
    ];
    const threadId = await ask(asker);
    const postId = await answer(helper, threadId);
    await drain(t);
    await t
      .as(asker)
      .ask(
        `mutation ($postId: Int!, $markdown: String!) { addComment(input: { postId: $postId, markdown: $markdown }) { __typename } }`,
        { postId, markdown: `That worked, thanks! @${friend.handle} had it too.` },
      );
    await drain(t);
    expect(await inboxOf(helper)).toMatchObject({
      told: [
        { kind: 'COMMENT', excerpt: `That worked, thanks! @${friend.handle} had it too.`, isYours: false },
      ],
    });
    expect(await kindsOf(friend)).toEqual(['MENTION']);
    expect(await kindsOf(asker)).toEqual(['ANSWER']);
  });
});

describe('an edit', () => {
  test('tells only whom it newly mentions', async () => {
    const [asker, before, added] = [
      await buildMember(t.db),
      await buildMember(t.db),
      await buildMember(t.db),
    ];
    const threadId = await ask(asker, { markdown: `As @${before.handle} wrote, it began on Sunday.` });
    await drain(t);
    const opening = await t.db.post.findFirstOrThrow({ where: { threadId } });
    const { data } = await t.as(asker).ask(
      `mutation ($postId: Int!, $version: Int!, $markdown: String!) {
         editPost(input: { postId: $postId, version: $version, markdown: $markdown }) { __typename ... on Error { code message } }
       }`,
      {
        postId: opening.id,
        version: opening.version,
        markdown: `As @${before.handle} and @${added.handle} wrote, it began on Sunday.`,
      },
    );
    expect(data.editPost.message).toBeUndefined();
    await drain(t);
    expect(await kindsOf(before)).toEqual(['MENTION']);
    expect(await kindsOf(added)).toEqual(['MENTION']);
  });
});

describe('an acceptance', () => {
  test('is told to the author of the answer and to everyone who waits for one', async () => {
    const [asker, helper, affected, other] = await Promise.all(
      Array.from({ length: 4 }, () => buildMember(t.db)),
    );
    const threadId = await ask(asker!);
    const postId = await answer(helper!, threadId);
    await t.db.affectedMember.create({ data: { threadId, memberId: affected!.id } });
    await t
      .as(asker!)
      .ask(`mutation ($postId: Int!) { acceptAnswer(input: { postId: $postId }) { __typename } }`, {
        postId,
      });
    await drain(t);
    expect((await inboxOf(helper!)).told[0]).toMatchObject({ kind: 'ACCEPTED', isYours: true });
    expect((await inboxOf(affected!)).told).toMatchObject([{ kind: 'ACCEPTED', isYours: false }]);
    expect(await kindsOf(asker!)).toEqual(['ANSWER']);
    expect(await kindsOf(other!)).toEqual([]);
  });
});

test('what is told does not depend on the order in which events are handled', async () => {
  const [asker, helper, fan] = [await buildMember(t.db), await buildMember(t.db), await buildMember(t.db)];
  await follow(fan, 'MEMBER', helper.id);
  await drain(t);
  const threadId = await ask(asker);
  const first = await answer(helper, threadId);
  await answer(helper, threadId, `And then, @${asker.handle}, close it again.`);
  await t
    .as(asker)
    .ask('mutation ($postId: Int!) { acceptAnswer(input: { postId: $postId }) { __typename } }', {
      postId: first,
    });
  const rows = await t.db.outbox.findMany({ orderBy: { id: 'asc' } });
  expect(rows.length).toBeGreaterThan(3);
  const handle = async (order: typeof rows) => {
    await t.db.notification.deleteMany({ where: { threadId } });
    for (const row of order) {
      await tell(t.db, {
        eventId: String(row.id),
        name: row.event,
        payload: row.payload,
        at: row.createdAt.toISOString(),
      } as OutboxEvent);
    }
    const told = await t.db.notification.findMany({
      where: { threadId },
      orderBy: [{ memberId: 'asc' }, { eventId: 'asc' }],
      select: { memberId: true, kind: true, eventId: true, createdAt: true },
    });
    return told.map(({ eventId, ...rest }) => ({ ...rest, eventId: String(eventId) }));
  };
  const inOrder = await handle(rows);
  expect(inOrder.map(({ kind }) => kind).sort()).toEqual([
    'ACCEPTED',
    'ANSWER',
    'ANSWER',
    'ANSWER',
    'MENTION',
  ]);
  expect(await handle(rows.toReversed())).toEqual(inOrder);
  await drain(t);
  await t.db.$transaction((tx) => recountUnread(tx));
});

test('reading some, then all, brings the bell down; what is others’ stays as it is', async () => {
  const [asker, helper] = [await buildMember(t.db), await buildMember(t.db)];
  const threadId = await ask(asker);
  for (let n = 0; n < 3; n++) await answer(helper, threadId, `Attempt ${n}: open the steam valve again.`);
  await drain(t);
  const { told } = await inboxOf(asker);
  const mark = `mutation ($numbers: [Int!]!) {
    markNotificationsRead(input: { numbers: $numbers }) { ... on Member { unreadCount } ... on Error { code } ... on InvalidError { issues { field code limit } } }
  }`;
  const stranger = await t.as(helper).ask(mark, { numbers: told.map((n: { number: number }) => n.number) });
  expect(stranger.data.markNotificationsRead.unreadCount).toBe(0);
  expect((await inboxOf(asker)).unread).toBe(3);
  const many = Array.from({ length: 101 }, () => told[0].number);
  const refused = await t.as(asker).ask(mark, { numbers: many });
  expect(refused.data.markNotificationsRead).toEqual({
    code: 'INVALID',
    issues: [{ field: 'numbers', code: 'TOO_MANY', limit: 100 }],
  });
  expect((await inboxOf(asker)).unread).toBe(3);
  const some = await t.as(asker).ask(mark, { numbers: [told[0].number, told[0].number] });
  expect(some.data.markNotificationsRead.unreadCount).toBe(2);
  const { data } = await t.as(asker).ask(inboxQuery, { unreadOnly: true });
  expect(data.notifications.edges).toHaveLength(2);
  const all = await t
    .as(asker)
    .ask('mutation { markAllNotificationsRead { ... on Member { unreadCount } } }');
  expect(all.data.markAllNotificationsRead.unreadCount).toBe(0);
  expect((await inboxOf(asker)).told).toHaveLength(3);
});

test('the inbox pages by keyset, costs the same for any page, and is nobody else’s', async () => {
  const [asker, helper] = [await buildMember(t.db), await buildMember(t.db)];
  const threadId = await ask(asker);
  const posts = await Promise.all(
    Array.from({ length: 25 }, () => buildAnswer(t.db, { threadId, authorId: helper.id })),
  );
  await t.db.notification.createMany({
    data: posts.map(({ id }, n) => ({
      memberId: asker.id,
      kind: 'ANSWER',
      actorId: helper.id,
      threadId,
      postId: id,
      eventId: 800_000 + n,
    })),
  });
  await t.db.member.update({ where: { id: asker.id }, data: { unreadCount: 25 } });
  const first = await t.as(asker).ask(inboxQuery);
  t.statements();
  const second = await t.as(asker).ask(inboxQuery, { after: first.data.notifications.pageInfo.endCursor });
  expect(t.statements().length).toBeLessThanOrEqual(14);
  const numbers = [first, second].flatMap(({ data }) =>
    data.notifications.edges.map(({ node }: { node: { number: number } }) => node.number),
  );
  expect(new Set(numbers).size).toBe(25);
  expect(second.data.notifications.pageInfo.hasNextPage).toBe(false);
  expect((await t.ask('{ notifications { edges { node { number } } } }')).errors?.[0]?.extensions?.code).toBe(
    'SIGN_IN_FIRST',
  );
  const { data } = await t
    .as(helper)
    .ask(`{ notifications { edges { node { number } } } me { unreadCount } }`);
  expect(data.notifications.edges).toEqual([]);
});

test('the bell of everybody agrees with a count from scratch', async () => {
  await buildComment(t.db);
  await drain(t);
  const before = await t.db.member.findMany({
    select: { id: true, unreadCount: true },
    orderBy: { id: 'asc' },
  });
  expect((await checkCounters(t.db)).filter(({ column }) => column === 'unread_count')).toEqual([]);
  expect(await t.db.$transaction((tx) => recountUnread(tx))).toBe(0);
  expect(
    await t.db.member.findMany({ select: { id: true, unreadCount: true }, orderBy: { id: 'asc' } }),
  ).toEqual(before);
});
